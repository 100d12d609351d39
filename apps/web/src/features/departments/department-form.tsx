import { type Department, departmentApi, NewDepartment } from '@genjin/domain/department';
import { userApi } from '@genjin/domain/user';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { FormRefusal, useNotice } from '#kit/feedback.tsx';
import { useTitle } from '#kit/fields.ts';
import { useInputForm } from '#kit/input-form.ts';
import { newId } from '#kit/new-id.ts';
import { useCall } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { peopleMessages } from '#messages/people.ts';
import { type PlacedDepartment, possibleParents } from './department-tree.ts';

interface DepartmentFormProps {
  readonly tree: readonly PlacedDepartment[];
  /** The department to change; null for a new one. */
  readonly department: Department | null;
  /** Where a new one goes. */
  readonly parentId: string | null;
  readonly onClose: () => void;
}

/** Creates a department, renames it or moves it. */
export function DepartmentForm({ tree, department, parentId, onClose }: DepartmentFormProps) {
  const t = useText(peopleMessages);
  const title = useTitle();
  const notice = useNotice();
  const [id] = useState(() => department?.id ?? newId());
  const [form] = Form.useForm();
  const { check, refuse, refusal, formProps } = useInputForm(form, NewDepartment);
  const reactions = {
    invalidates: [departmentApi.list, userApi.list],
    onFailed: refuse,
    onDone: () => {
      notice.done(t('saved'));
      onClose();
    },
  };
  const create = useCall(departmentApi.create, reactions);
  const edit = useCall(departmentApi.edit, reactions);
  const send = (values: { name?: string; parentId?: string }) => {
    const body = check({ id, name: values.name, parentId: values.parentId ?? null });
    if (!body) return;
    if (department) edit.mutate({ params: { id }, body: { name: body.name, parentId: body.parentId } });
    else create.mutate({ body });
  };
  return (
    <Modal
      open
      title={department ? t('editDepartment') : t('addDepartment')}
      okText={t('save')}
      cancelText={t('cancel')}
      onOk={form.submit}
      confirmLoading={create.isPending || edit.isPending}
      onCancel={onClose}
    >
      <Form
        {...formProps}
        name="department"
        initialValues={{ name: department?.name, parentId: (department ? department.parentId : parentId) ?? undefined }}
        onFinish={send}
      >
        <Form.Item name="name" label={title(NewDepartment.shape.name)}>
          <Input autoFocus maxLength={50} />
        </Form.Item>
        <Form.Item name="parentId" label={title(NewDepartment.shape.parentId)}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('topLevel')}
            options={possibleParents(tree, department?.id ?? null).map((one) => ({
              value: one.department.id,
              label: one.path,
            }))}
          />
        </Form.Item>
        <FormRefusal refusal={refusal} />
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}
