import { type Me, Setup, sessionApi } from '@genjin/domain/session';
import { Button, Form, Input } from 'antd';
import { FormRefusal } from '#kit/feedback.tsx';
import { useTitle } from '#kit/fields.ts';
import { useInputForm } from '#kit/input-form.ts';
import { useCall } from '#kit/queries.ts';
import { useLocale, useText } from '#kit/text.ts';
import { sessionMessages } from '#messages/session.ts';
import { useRepetition } from './new-password.ts';
import { RepeatedPassword } from './repeated-password.tsx';

interface Typed {
  readonly name?: string;
  readonly email?: string;
  readonly password?: string;
  readonly repeated?: string;
}

/** Creates the first administrator and signs them in. */
export function SetupForm({ onDone }: { readonly onDone: (me: Me) => unknown }) {
  const t = useText(sessionMessages);
  const title = useTitle();
  const locale = useLocale();
  const [form] = Form.useForm<Typed>();
  const { check, refuse, refusal, formProps } = useInputForm(form, Setup);
  const repeats = useRepetition(form);
  const setup = useCall(sessionApi.setup, { onDone, onFailed: refuse });
  const send = (typed: Typed) => {
    const { repeated, ...values } = typed;
    const body = check({ ...values, locale });
    if (repeats(values.password, repeated) && body) setup.mutate({ body });
  };
  return (
    <Form {...formProps} name="setup" onFinish={send}>
      <Form.Item name="name" label={title(Setup.shape.name)}>
        <Input autoComplete="name" autoFocus maxLength={50} />
      </Form.Item>
      <Form.Item name="email" label={title(Setup.shape.email)}>
        <Input type="email" inputMode="email" autoComplete="username" />
      </Form.Item>
      <RepeatedPassword name="password" label={title(Setup.shape.password)} />
      <Form.Item hidden={!refusal}>
        <FormRefusal refusal={refusal} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={setup.isPending}>
        {t('setupDo')}
      </Button>
    </Form>
  );
}
