import { ExportDecision } from '@genjin/domain/export';
import { Form, Input, Modal } from 'antd';
import { keepComposing } from '#kit/ime.ts';
import { reasonSentence } from '#kit/reason-words.ts';
import { useShortcut } from '#kit/shortcut.ts';
import { useLocale, useText } from '#kit/text.ts';
import { exportMessages } from '#messages/exports.ts';

interface RefuseDialogProps {
  readonly sending: boolean;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why an export is refused: the person who asked will read it. */
export function RefuseDialog({ sending, onSend, onClose }: RefuseDialogProps) {
  const t = useText(exportMessages);
  const locale = useLocale();
  const [form] = Form.useForm<{ reason: string }>();
  useShortcut('mod+Enter', () => form.submit());
  const rule = {
    required: true,
    whitespace: true,
    message: reasonSentence('required', ExportDecision.shape.reason, locale),
  };
  return (
    <Modal
      open
      title={t('refuseTitle')}
      okText={t('refuse')}
      cancelText={t('cancel')}
      confirmLoading={sending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={({ reason }) => onSend(reason)} onKeyDown={keepComposing}>
        <Form.Item
          name="reason"
          label={t('reason')}
          extra={t('reasonHint')}
          required
          validateTrigger="onSubmit"
          rules={[rule]}
        >
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
