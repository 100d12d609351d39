import { departmentApi } from '@genjin/domain/department';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { departmentTree, inOrder } from '#features/departments/department-tree.ts';
import { UserList } from '#features/users/user-list.tsx';
import { Panel } from '#kit/panel.tsx';
import { useAnswer } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { peopleMessages } from '#messages/people.ts';
import { SettingsFrame } from './settings-frame.tsx';

export function SettingsUsersPage() {
  const t = useText(peopleMessages);
  const departments = useAnswer(departmentApi.list);
  const [inviting, setInviting] = useState(false);
  const options = useMemo(
    () =>
      inOrder(departmentTree(departments.data?.items ?? [])).map((one) => ({
        value: one.department.id,
        label: one.path,
      })),
    [departments.data],
  );
  return (
    <SettingsFrame
      title={t('usersTitle')}
      hint={t('usersHint')}
      extra={
        <Button type="primary" onClick={() => setInviting(true)}>
          {t('invite')}
        </Button>
      }
    >
      <Panel title={t('usersTitle')} bare>
        <UserList departments={options} inviting={inviting} onInvitingDone={() => setInviting(false)} />
      </Panel>
    </SettingsFrame>
  );
}
