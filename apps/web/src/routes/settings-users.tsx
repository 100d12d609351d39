import { departmentApi } from '@genjin/domain/department';
import { type User, userApi } from '@genjin/domain/user';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { departmentTree, inOrder } from '#features/departments/department-tree.ts';
import { HandOverDialog } from '#features/hand-overs/hand-over-dialog.tsx';
import { UserList } from '#features/users/user-list.tsx';
import { Panel } from '#kit/panel.tsx';
import { invalidate, useAnswer } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { handOverMessages } from '#messages/hand-overs.ts';
import { peopleMessages } from '#messages/people.ts';
import { SettingsFrame } from './settings-frame.tsx';

export function SettingsUsersPage() {
  const t = useText(peopleMessages);
  const departments = useAnswer(departmentApi.list);
  const handOver = useText(handOverMessages);
  const client = useQueryClient();
  const [inviting, setInviting] = useState(false);
  const [leaver, setLeaver] = useState<User | null>(null);
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
        <UserList
          departments={options}
          inviting={inviting}
          onInvitingDone={() => setInviting(false)}
          onHandOver={setLeaver}
        />
      </Panel>
      {leaver ? (
        <HandOverDialog
          title={handOver('handOverOf', { name: leaver.name })}
          what={{ allOf: leaver.id }}
          from={leaver.id}
          mayLeave={leaver.state !== 'disabled'}
          onClose={() => setLeaver(null)}
          onDone={async () => {
            setLeaver(null);
            await Promise.all([invalidate(client, userApi.list), invalidate(client, userApi.colleagues)]);
          }}
        />
      ) : null}
    </SettingsFrame>
  );
}
