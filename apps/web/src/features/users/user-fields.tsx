import { type Role, roles } from '@genjin/domain/policy';
import { User } from '@genjin/domain/user';
import { Checkbox, Form, Select } from 'antd';
import { useTitle } from '#kit/fields.ts';
import { useLabels, useText } from '#kit/text.ts';
import { peopleMessages } from '#messages/people.ts';
import css from './users.module.css';

export interface DepartmentOption {
  readonly value: string;
  readonly label: string;
}

const explanations = {
  sales: 'roleSales',
  manager: 'roleManager',
  admin: 'roleAdmin',
  read_only: 'roleReadOnly',
} as const;

/** Roles with what each may do, and the department, for forms about a person. */
export function RoleAndDepartment({ departments }: { readonly departments: readonly DepartmentOption[] }) {
  const t = useText(peopleMessages);
  const title = useTitle();
  const label = useLabels();
  const chosen: Role[] = Form.useWatch('roles') ?? [];
  const department: string | undefined = Form.useWatch('departmentId');
  const byDepartment = (chosen.includes('manager') || chosen.includes('read_only')) && !chosen.includes('admin');
  return (
    <>
      <Form.Item name="roles" label={title(User.shape.roles)}>
        <Checkbox.Group className={css.roles ?? ''}>
          {roles.codes.map((role) => (
            <Checkbox key={role} value={role}>
              {label(roles, role)}
              <span className={css.explanation}>{t(explanations[role])}</span>
            </Checkbox>
          ))}
        </Checkbox.Group>
      </Form.Item>
      <Form.Item
        name="departmentId"
        label={title(User.shape.departmentId)}
        extra={byDepartment && !department ? t('needsDepartment') : undefined}
      >
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('noDepartment')}
          options={[...departments]}
        />
      </Form.Item>
    </>
  );
}
