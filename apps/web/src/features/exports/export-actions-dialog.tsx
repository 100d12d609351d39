import type { ActionQuery } from '@genjin/domain/action';
import { exportApi, type ListFormat, listFormats } from '@genjin/domain/export';
import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { OneOf } from '#kit/chip.tsx';
import { useNotice } from '#kit/feedback.tsx';
import { newId } from '#kit/new-id.ts';
import { answerOf, useCall } from '#kit/queries.ts';
import { useOptions, useText } from '#kit/text.ts';
import { exportMessages } from '#messages/exports.ts';
import { ExportEstimateLine } from './estimate-line.tsx';
import css from './export-dialog.module.css';
import { MaskChoice } from './mask-choice.tsx';

interface ExportActionsDialogProps {
  readonly filter: Partial<Omit<ActionQuery, 'cursor' | 'limit'>>;
  readonly onClose: () => void;
  readonly onAsked: () => void;
}

/** One's actions as a list, as they are shown. */
export function ExportActionsDialog({ filter, onClose, onAsked }: ExportActionsDialogProps) {
  const t = useText(exportMessages);
  const options = useOptions();
  const notice = useNotice();
  const [id] = useState(newId);
  const [format, setFormat] = useState<ListFormat>('xlsx');
  const [masked, setMasked] = useState(false);
  const request = { kind: 'actions' as const, format, filter };
  const estimate = useQuery({ ...answerOf(exportApi.estimate, { body: { ...request, masked: true } }), staleTime: 0 });
  const ask = useCall(exportApi.create, {
    invalidates: [exportApi.list],
    onDone: ({ state }) => {
      notice.done(t(state === 'awaiting' ? 'askedForApproval' : 'asked'));
      onAsked();
    },
    onFailed: (error) => notice.failed(error),
  });
  return (
    <Modal
      open
      style={{ top: 'min(100px, 5vh)' }}
      title={t('exportList')}
      okText={t(estimate.data?.needsApproval ? 'askApproval' : 'start')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !estimate.data?.rows }}
      confirmLoading={ask.isPending}
      onOk={() => ask.mutate({ body: { id, ...request, masked } })}
      onCancel={onClose}
    >
      <div className={css.fields}>
        <div className={css.field}>
          <span className={css.label}>{t('format')}</span>
          <OneOf<ListFormat>
            label={t('format')}
            options={options(listFormats)}
            value={format}
            onChange={(next) => next && setFormat(next)}
          />
        </div>
        <MaskChoice masked={masked} onChange={setMasked} onlyMasked={null} plainHint={t('plainListHint')} />
        <ExportEstimateLine forms={false} estimate={estimate.data} error={estimate.error} />
        <p className={css.foot}>{t('noInternal')}</p>
      </div>
    </Modal>
  );
}
