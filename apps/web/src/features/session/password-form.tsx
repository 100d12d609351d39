import { ChangePassword, sessionApi } from '@genjin/domain/session';
import { Button, Form, Input } from 'antd';
import { FormRefusal, useNotice } from '#kit/feedback.tsx';
import { useTitle } from '#kit/fields.ts';
import { useInputForm } from '#kit/input-form.ts';
import { useMe } from '#kit/me.tsx';
import { useCall } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { sessionMessages } from '#messages/session.ts';
import { useRepetition } from './new-password.ts';
import { RepeatedPassword } from './repeated-password.tsx';

interface Typed {
  readonly currentPassword?: string;
  readonly newPassword?: string;
  readonly repeated?: string;
}

/** Changes one's own password; all other devices are signed out. */
export function PasswordForm() {
  const t = useText(sessionMessages);
  const title = useTitle();
  const me = useMe();
  const notice = useNotice();
  const [form] = Form.useForm<Typed>();
  const { check, refuse, refusal, formProps } = useInputForm(form, ChangePassword);
  const repeats = useRepetition(form);
  const change = useCall(sessionApi.changePassword, {
    invalidates: [sessionApi.sessions],
    onFailed: refuse,
    onDone: () => {
      form.resetFields();
      notice.done(t('passwordChanged'));
    },
  });
  const send = ({ repeated, ...values }: Typed) => {
    const body = check(values);
    if (repeats(values.newPassword, repeated) && body) change.mutate({ body });
  };
  return (
    <Form {...formProps} name="password" onFinish={send}>
      {/* Tells password managers whose password this is. */}
      <input type="email" autoComplete="username" value={me.email} readOnly hidden />
      <Form.Item name="currentPassword" label={title(ChangePassword.shape.currentPassword)}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <RepeatedPassword name="newPassword" label={title(ChangePassword.shape.newPassword)} />
      <Form.Item hidden={!refusal}>
        <FormRefusal refusal={refusal} />
      </Form.Item>
      <Button htmlType="submit" loading={change.isPending}>
        {t('password')}
      </Button>
    </Form>
  );
}
