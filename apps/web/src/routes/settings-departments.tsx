import { type Department, departmentApi } from '@genjin/domain/department';
import { userApi } from '@genjin/domain/user';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { DepartmentForm } from '#features/departments/department-form.tsx';
import { DepartmentList } from '#features/departments/department-list.tsx';
import { departmentTree } from '#features/departments/department-tree.ts';
import { Failure, Loading, Nothing } from '#kit/feedback.tsx';
import { Panel } from '#kit/panel.tsx';
import { useAnswer } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { peopleMessages } from '#messages/people.ts';
import { SettingsFrame } from './settings-frame.tsx';

export function SettingsDepartmentsPage() {
  const t = useText(peopleMessages);
  const departments = useAnswer(departmentApi.list);
  const users = useAnswer(userApi.list);
  const tree = useMemo(() => departmentTree(departments.data?.items ?? []), [departments.data]);
  const members = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { departmentId } of users.data?.items ?? [])
      if (departmentId) counts.set(departmentId, (counts.get(departmentId) ?? 0) + 1);
    return counts;
  }, [users.data]);
  const [form, setForm] = useState<{ department: Department | null; parentId: string | null } | null>(null);
  const add = () => setForm({ department: null, parentId: null });
  const error = departments.error ?? users.error;
  return (
    <SettingsFrame
      title={t('departmentsTitle')}
      hint={t('departmentsHint')}
      extra={
        <Button type="primary" onClick={add}>
          {t('addDepartment')}
        </Button>
      }
    >
      <Panel title={t('departmentsTitle')} bare>
        {departments.isPending || users.isPending ? <Loading rows={4} /> : null}
        {error ? (
          <Failure
            error={error}
            onRetry={() => {
              departments.refetch();
              users.refetch();
            }}
          />
        ) : null}
        {departments.data && tree.length === 0 ? (
          <Nothing title={t('noDepartments')} hint={t('noDepartmentsHint')} />
        ) : null}
        <DepartmentList
          tree={tree}
          members={members}
          onAddBelow={(parent) => setForm({ department: null, parentId: parent.id })}
          onEdit={(department) => setForm({ department, parentId: null })}
        />
      </Panel>
      {form ? <DepartmentForm tree={tree} {...form} onClose={() => setForm(null)} /> : null}
    </SettingsFrame>
  );
}
