import { sessionApi } from '@genjin/domain/session';
import { EditUser, User, userApi } from '@genjin/domain/user';
import { Form, Input, Modal } from 'antd';
import { FormRefusal, useNotice } from '#kit/feedback.tsx';
import { useTitle } from '#kit/fields.ts';
import { useInputForm } from '#kit/input-form.ts';
import { useCall } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { peopleMessages } from '#messages/people.ts';
import { type DepartmentOption, RoleAndDepartment } from './user-fields.tsx';

interface EditUserFormProps {
  readonly user: User;
  readonly departments: readonly DepartmentOption[];
  readonly onClose: () => void;
}

/** Changes a person's name, roles and department. */
export function EditUserForm({ user, departments, onClose }: EditUserFormProps) {
  const t = useText(peopleMessages);
  const title = useTitle();
  const notice = useNotice();
  const [form] = Form.useForm();
  const { check, refuse, refusal, formProps } = useInputForm(form, EditUser);
  const edit = useCall(userApi.edit, {
    invalidates: [userApi.list, userApi.colleagues, sessionApi.me],
    onFailed: refuse,
    onDone: () => {
      notice.done(t('saved'));
      onClose();
    },
  });
  const send = (values: { departmentId?: string }) => {
    const body = check({ ...values, departmentId: values.departmentId ?? null });
    if (body) edit.mutate({ params: { id: user.id }, body });
  };
  return (
    <Modal
      open
      title={t('editTitle', { name: user.name })}
      okText={t('save')}
      cancelText={t('cancel')}
      onOk={form.submit}
      confirmLoading={edit.isPending}
      onCancel={onClose}
    >
      <Form
        {...formProps}
        name="user"
        initialValues={{ name: user.name, roles: user.roles, departmentId: user.departmentId ?? undefined }}
        onFinish={send}
      >
        <Form.Item name="name" label={title(User.shape.name)}>
          <Input autoComplete="off" maxLength={50} />
        </Form.Item>
        <RoleAndDepartment departments={departments} />
        <FormRefusal refusal={refusal} />
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}
