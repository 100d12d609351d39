import { NewSuggestionDecision } from '@genjin/domain/suggestion';
import { Form, Input, Modal } from 'antd';
import { keepComposing } from '#kit/ime.ts';
import { reasonSentence } from '#kit/reason-words.ts';
import { useShortcut } from '#kit/shortcut.ts';
import { useLocale, useText } from '#kit/text.ts';
import { suggestionMessages } from '#messages/customer-page.ts';

interface OverrideDialogProps {
  readonly sending: boolean;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why a suggestion is declined: the reason is required. */
export function OverrideDialog({ sending, onSend, onClose }: OverrideDialogProps) {
  const t = useText(suggestionMessages);
  const locale = useLocale();
  const [form] = Form.useForm<{ reason: string }>();
  useShortcut('mod+Enter', () => form.submit());
  return (
    <Modal
      open
      title={t('overrideTitle')}
      okText={t('send')}
      confirmLoading={sending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={({ reason }) => onSend(reason)} onKeyDown={keepComposing}>
        <Form.Item
          name="reason"
          label={t('reason')}
          extra={t('overrideHint')}
          required
          validateTrigger="onSubmit"
          rules={[
            {
              required: true,
              whitespace: true,
              message: reasonSentence('required', NewSuggestionDecision.shape.reason, locale),
            },
          ]}
        >
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
