import { customerApi } from '@genjin/domain/customer';
import { type FollowUp, followUpApi, NewCorrection } from '@genjin/domain/follow-up';
import { workbenchApi } from '@genjin/domain/workbench';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { FormRefusal, useNotice } from '#kit/feedback.tsx';
import { useTitle } from '#kit/fields.ts';
import { useCall } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { timelineMessages } from '#messages/timeline.ts';

/** Takes a record out of all counts; it stays readable with the reason. */
export function VoidDialog({ followUp, onClose }: { readonly followUp: FollowUp; readonly onClose: () => void }) {
  const t = useText(timelineMessages);
  const title = useTitle();
  const notice = useNotice();
  const [reason, setReason] = useState('');
  const label = title(NewCorrection.shape.reason);
  const voiding = useCall(followUpApi.void, {
    invalidates: [followUpApi.list, customerApi.read, customerApi.brief, customerApi.list, workbenchApi.read],
    onDone: () => {
      notice.done(t('voided'));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('voidTitle')}
      okText={t('voidIt')}
      cancelText={t('cancel')}
      okButtonProps={{ danger: true, disabled: reason.trim() === '', loading: voiding.isPending }}
      onOk={() => voiding.mutate({ params: { id: followUp.id }, body: { version: followUp.version, reason } })}
      onCancel={onClose}
    >
      <p>{t('voidHint')}</p>
      <Input.TextArea
        autoFocus
        value={reason}
        maxLength={500}
        autoSize={{ minRows: 2, maxRows: 5 }}
        placeholder={t('voidReasonHint')}
        aria-label={label}
        onChange={(event) => setReason(event.target.value)}
      />
      {voiding.error ? <FormRefusal refusal={{ error: voiding.error, rest: [] }} /> : null}
    </Modal>
  );
}
