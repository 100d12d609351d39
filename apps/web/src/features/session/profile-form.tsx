import { roles } from '@genjin/domain/policy';
import { EditMe, sessionApi } from '@genjin/domain/session';
import { User } from '@genjin/domain/user';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import { FormRefusal, useNotice } from '#kit/feedback.tsx';
import { useTitle } from '#kit/fields.ts';
import { useInputForm } from '#kit/input-form.ts';
import { useMe } from '#kit/me.tsx';
import { answerOf, useCall } from '#kit/queries.ts';
import { useLabels, useText } from '#kit/text.ts';
import { sessionMessages } from '#messages/session.ts';

/** Each language in its own words, so that everybody finds theirs. */
const languages = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
];

/** One's own name and language; address and roles are for administrators to change. */
export function ProfileForm() {
  const t = useText(sessionMessages);
  const title = useTitle();
  const label = useLabels();
  const me = useMe();
  const notice = useNotice();
  const client = useQueryClient();
  const [form] = Form.useForm();
  const { check, refuse, refusal, formProps } = useInputForm(form, EditMe);
  const edit = useCall(sessionApi.editMe, {
    onFailed: refuse,
    onDone: (changed) => {
      client.setQueryData(answerOf(sessionApi.me).queryKey, changed);
      notice.done(t('saved'));
    },
  });
  const send = (values: unknown) => {
    const body = check(values);
    if (body) edit.mutate({ body });
  };
  return (
    <Form {...formProps} name="profile" initialValues={{ name: me.name, locale: me.locale }} onFinish={send}>
      <Form.Item name="name" label={title(User.shape.name)}>
        <Input autoComplete="name" maxLength={50} />
      </Form.Item>
      <Form.Item name="locale" label={title(User.shape.locale)}>
        <Radio.Group options={languages} />
      </Form.Item>
      <Form.Item label={title(User.shape.email)} htmlFor="profile_email" extra={t('emailFixed')}>
        <Input id="profile_email" value={me.email} readOnly variant="filled" />
      </Form.Item>
      <p>{t('roles', { roles: me.roles.map((role) => label(roles, role)).join(' · ') })}</p>
      <Form.Item hidden={!refusal}>
        <FormRefusal refusal={refusal} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={edit.isPending}>
        {t('save')}
      </Button>
    </Form>
  );
}
