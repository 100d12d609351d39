import { type User, type UserState, userApi, userStates } from '@genjin/domain/user';
import { Input, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { Failure, Loading, Nothing } from '#kit/feedback.tsx';
import { useAnswer } from '#kit/queries.ts';
import { useOptions, useText } from '#kit/text.ts';
import { peopleMessages } from '#messages/people.ts';
import { EditUserForm } from './edit-user-form.tsx';
import { type FreshLink, InvitationLink } from './invitation-link.tsx';
import { InviteForm } from './invite-form.tsx';
import type { DepartmentOption } from './user-fields.tsx';
import { UserRow } from './user-row.tsx';
import css from './users.module.css';

interface UserListProps {
  readonly departments: readonly DepartmentOption[];
  readonly inviting: boolean;
  readonly onInvitingDone: () => void;
  readonly onHandOver: (user: User) => void;
}

/** Everybody, with search; the forms to invite and change a person. */
export function UserList({ departments, inviting, onInvitingDone, onHandOver }: UserListProps) {
  const t = useText(peopleMessages);
  const options = useOptions();
  const users = useAnswer(userApi.list);
  const [words, setWords] = useState('');
  const [state, setState] = useState<UserState | 'all'>('all');
  const [editing, setEditing] = useState<User | null>(null);
  const [fresh, setFresh] = useState<FreshLink | null>(null);
  const departmentName = useMemo(() => new Map(departments.map((one) => [one.value, one.label])), [departments]);
  const wanted = words.trim().toLowerCase();
  const shown = (users.data?.items ?? []).filter(
    (user) => (state === 'all' || user.state === state) && `${user.name} ${user.email}`.toLowerCase().includes(wanted),
  );
  return (
    <>
      <div className={css.filters}>
        <Input
          allowClear
          type="search"
          className={css.search ?? ''}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          placeholder={t('search')}
          aria-label={t('search')}
        />
        <Segmented<UserState | 'all'>
          value={state}
          onChange={setState}
          options={[{ value: 'all', label: t('all') }, ...options(userStates)]}
        />
        <span className={css.count} role="status">
          {users.data ? t('count', { n: shown.length }) : ''}
        </span>
      </div>
      {users.isPending ? <Loading rows={6} /> : null}
      {users.error ? <Failure error={users.error} onRetry={() => users.refetch()} /> : null}
      {users.data && shown.length === 0 ? <Nothing title={t('nobody')} /> : null}
      <ul className={css.list}>
        {shown.map((user) => (
          <UserRow
            key={user.id}
            user={user}
            department={user.departmentId ? (departmentName.get(user.departmentId) ?? '') : ''}
            onEdit={() => setEditing(user)}
            onLink={setFresh}
            onHandOver={() => onHandOver(user)}
          />
        ))}
      </ul>
      {inviting ? (
        <InviteForm
          departments={departments}
          onClose={onInvitingDone}
          onInvited={(link) => {
            onInvitingDone();
            setFresh(link);
          }}
        />
      ) : null}
      {editing ? <EditUserForm user={editing} departments={departments} onClose={() => setEditing(null)} /> : null}
      {fresh ? <InvitationLink fresh={fresh} onClose={() => setFresh(null)} /> : null}
    </>
  );
}
