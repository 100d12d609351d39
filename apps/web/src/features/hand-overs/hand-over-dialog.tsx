import { type HandOver, handOverApi, type NewHandOver } from '@genjin/domain/hand-over';
import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useNotice } from '#kit/feedback.tsx';
import { keepComposing } from '#kit/ime.ts';
import { useColleagues } from '#kit/me.tsx';
import { newId } from '#kit/new-id.ts';
import { useCall } from '#kit/queries.ts';
import { useShortcut } from '#kit/shortcut.ts';
import { useText } from '#kit/text.ts';
import { handOverMessages } from '#messages/hand-overs.ts';

type What = { readonly customerIds: readonly string[] } | { readonly allOf: string };

interface HandOverDialogProps {
  readonly title: string;
  readonly what: What;
  /** Who has them now and is not offered. */
  readonly from: string;
  /** Whether the former owner may be disabled in the same moment. */
  readonly mayLeave?: boolean;
  readonly onDone: (made: HandOver) => void;
  readonly onClose: () => void;
}

interface Fields {
  readonly toId?: string;
  readonly reason?: string;
  readonly leaves?: boolean;
}

/** Asks to whom, and why; says what moves along and what stays. */
export function HandOverDialog({ title, what, from, mayLeave = false, onDone, onClose }: HandOverDialogProps) {
  const t = useText(handOverMessages);
  const notice = useNotice();
  const { active, nameOf } = useColleagues();
  const [form] = Form.useForm<Fields>();
  // One id for every try: a retry on a bad network hands over once.
  const [id] = useState(newId);
  const make = useCall(handOverApi.create, {
    onDone: (made) => {
      notice.done(t('done', { n: made.customers, name: made.to.name }));
      onDone(made);
    },
    onFailed: notice.failed,
  });
  const send = ({ toId, reason, leaves }: Fields) => {
    if (!toId) return;
    const common = { id, toId, reason: reason?.trim() || null };
    const body: NewHandOver =
      'allOf' in what
        ? { ...common, allOf: what.allOf, leaves: leaves ?? false }
        : { ...common, customerIds: [...what.customerIds] };
    make.mutate({ body });
  };
  useShortcut('mod+Enter', () => form.submit());
  return (
    <Modal
      open
      title={title}
      okText={t('do')}
      confirmLoading={make.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('what')}</p>
      <Form form={form} layout="vertical" onFinish={send} onKeyDown={keepComposing}>
        <Form.Item name="toId" label={t('to')} rules={[{ required: true, message: t('toNeeded') }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('toNeeded')}
            options={active.filter((one) => one.id !== from).map((one) => ({ value: one.id, label: one.name }))}
          />
        </Form.Item>
        <Form.Item name="reason" label={t('reason')} extra={t('reasonHint')}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        {mayLeave ? (
          <Form.Item name="leaves" valuePropName="checked">
            <Checkbox>
              {t('leaves')} <span>· {nameOf(from)}</span>
            </Checkbox>
          </Form.Item>
        ) : null}
      </Form>
    </Modal>
  );
}
