import { type Me, sessionApi } from '@genjin/domain/session';
import { Password } from '@genjin/domain/user';
import { Button, Form } from 'antd';
import { z } from 'zod';
import { FormRefusal } from '#kit/feedback.tsx';
import { useTitle } from '#kit/fields.ts';
import { useInputForm } from '#kit/input-form.ts';
import { useCall } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { sessionMessages } from '#messages/session.ts';
import { useRepetition } from './new-password.ts';
import { RepeatedPassword } from './repeated-password.tsx';

interface Typed {
  readonly password?: string;
  readonly repeated?: string;
}

/** What is typed here, and the link's token. */
const Acceptance = z.strictObject({ token: z.string(), password: Password });

interface InvitationFormProps {
  readonly token: string;
  readonly email: string;
  readonly onDone: (me: Me) => unknown;
}

/** Accepts an invitation by choosing a password, and signs in. */
export function InvitationForm({ token, email, onDone }: InvitationFormProps) {
  const t = useText(sessionMessages);
  const title = useTitle();
  const [form] = Form.useForm<Typed>();
  const { check, refuse, refusal, formProps } = useInputForm(form, Acceptance);
  const repeats = useRepetition(form);
  const accept = useCall(sessionApi.acceptInvitation, { onDone, onFailed: refuse });
  const send = ({ password, repeated }: Typed) => {
    const body = check({ token, password });
    if (repeats(password, repeated) && body) accept.mutate({ body });
  };
  return (
    <Form {...formProps} name="invitation" onFinish={send}>
      {/* Tells password managers whose password this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <RepeatedPassword name="password" label={title(Password)} />
      <Form.Item hidden={!refusal}>
        <FormRefusal refusal={refusal} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={accept.isPending}>
        {t('join')}
      </Button>
    </Form>
  );
}
