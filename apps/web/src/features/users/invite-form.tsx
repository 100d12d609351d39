import { NewUser, User, userApi } from '@genjin/domain/user';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { FormRefusal } from '#kit/feedback.tsx';
import { useTitle } from '#kit/fields.ts';
import { useInputForm } from '#kit/input-form.ts';
import { newId } from '#kit/new-id.ts';
import { useCall } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { peopleMessages } from '#messages/people.ts';
import type { FreshLink } from './invitation-link.tsx';
import { type DepartmentOption, RoleAndDepartment } from './user-fields.tsx';

interface InviteFormProps {
  readonly departments: readonly DepartmentOption[];
  readonly onInvited: (fresh: FreshLink) => void;
  readonly onClose: () => void;
}

/** Invites a person: who, which roles, which department. */
export function InviteForm({ departments, onInvited, onClose }: InviteFormProps) {
  const t = useText(peopleMessages);
  const title = useTitle();
  const [id] = useState(newId);
  const [form] = Form.useForm();
  const { check, refuse, refusal, formProps } = useInputForm(form, NewUser);
  const invite = useCall(userApi.invite, {
    invalidates: [userApi.list, userApi.colleagues],
    onFailed: refuse,
    onDone: ({ user, invitation }) => onInvited({ name: user.name, email: user.email, ...invitation }),
  });
  const send = (values: object) => {
    const body = check({ departmentId: null, ...values, id });
    if (body) invite.mutate({ body });
  };
  return (
    <Modal
      open
      title={t('inviteTitle')}
      okText={t('inviteDo')}
      cancelText={t('cancel')}
      onOk={form.submit}
      confirmLoading={invite.isPending}
      onCancel={onClose}
    >
      <Form {...formProps} name="invite" initialValues={{ roles: ['sales'] }} onFinish={send}>
        <Form.Item name="name" label={title(User.shape.name)}>
          <Input autoFocus autoComplete="off" maxLength={50} />
        </Form.Item>
        <Form.Item name="email" label={title(User.shape.email)}>
          <Input type="email" inputMode="email" autoComplete="off" maxLength={254} />
        </Form.Item>
        <RoleAndDepartment departments={departments} />
        <FormRefusal refusal={refusal} />
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}
