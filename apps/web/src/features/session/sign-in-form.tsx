import { type Me, SignIn, sessionApi } from '@genjin/domain/session';
import { Button, Form, Input } from 'antd';
import { FormRefusal } from '#kit/feedback.tsx';
import { useTitle } from '#kit/fields.ts';
import { useInputForm } from '#kit/input-form.ts';
import { useCall } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { sessionMessages } from '#messages/session.ts';

interface SignInFormProps {
  /** The address to sign in with again; without one it is asked for. */
  readonly email?: string;
  readonly onSignedIn: (me: Me) => unknown;
}

/** E-mail and password. */
export function SignInForm({ email, onSignedIn }: SignInFormProps) {
  const t = useText(sessionMessages);
  const title = useTitle();
  const [form] = Form.useForm();
  const { check, refuse, refusal, formProps } = useInputForm(form, SignIn);
  const signIn = useCall(sessionApi.signIn, { onDone: onSignedIn, onFailed: refuse });
  const send = (values: unknown) => {
    const body = check(values);
    if (body) signIn.mutate({ body });
  };
  return (
    <Form {...formProps} name="sign-in" initialValues={{ email }} onFinish={send}>
      <Form.Item name="email" label={title(SignIn.shape.email)}>
        <Input type="email" inputMode="email" autoComplete="username" readOnly={Boolean(email)} autoFocus={!email} />
      </Form.Item>
      <Form.Item name="password" label={title(SignIn.shape.password)}>
        <Input.Password autoComplete="current-password" autoFocus={Boolean(email)} />
      </Form.Item>
      <Form.Item hidden={!refusal}>
        <FormRefusal refusal={refusal} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t('signIn')}
      </Button>
    </Form>
  );
}
