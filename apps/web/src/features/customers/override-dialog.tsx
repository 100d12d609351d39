import { Form, Input, Modal } from 'antd';
import { keepComposing } from '#kit/ime.ts';
import { useShortcut } from '#kit/shortcut.ts';
import { useLocale, useText } from '#kit/text.ts';
import { suggestionMessages } from '#messages/customer-page.ts';
import { reasonProblem } from './reason-problem.ts';

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
              validator: (_, reason: string | undefined) => {
                const problem = reasonProblem(reason ?? '', locale);
                return problem ? Promise.reject(new Error(problem)) : Promise.resolve();
              },
            },
          ]}
        >
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
