import { Form, Input } from 'antd';
import { useText } from '#kit/text.ts';
import { sessionMessages } from '#messages/session.ts';

interface RepeatedPasswordProps {
  /** The form's name of the new password; its repetition is called `repeated`. */
  readonly name: string;
  readonly label: string;
}

/** A new password, twice. */
export function RepeatedPassword({ name, label }: RepeatedPasswordProps) {
  const t = useText(sessionMessages);
  return (
    <>
      <Form.Item name={name} label={label} extra={t('passwordHint')}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="repeated" label={t('repeatPassword')}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
