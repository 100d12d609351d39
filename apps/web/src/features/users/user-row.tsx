import { roles } from '@genjin/domain/policy';
import { type User, userApi, userStates } from '@genjin/domain/user';
import { App, Button } from 'antd';
import { useNotice } from '#kit/feedback.tsx';
import { useMe } from '#kit/me.tsx';
import { useCall } from '#kit/queries.ts';
import { Mark } from '#kit/tags.tsx';
import { useLabels, useText } from '#kit/text.ts';
import { peopleMessages } from '#messages/people.ts';
import type { FreshLink } from './invitation-link.tsx';
import css from './users.module.css';

const tones = { active: 'good', invited: 'warn', disabled: 'quiet' } as const;

interface UserRowProps {
  readonly user: User;
  /** The department with those above it, in words. */
  readonly department: string;
  readonly onEdit: () => void;
  readonly onLink: (fresh: FreshLink) => void;
  /** To give all their customers to somebody else. */
  readonly onHandOver: () => void;
}

/** One person with what an administrator may do about them. */
export function UserRow({ user, department, onEdit, onLink, onHandOver }: UserRowProps) {
  const t = useText(peopleMessages);
  const label = useLabels();
  const me = useMe();
  const { modal } = App.useApp();
  const notice = useNotice();
  const { id, name } = user;
  const disabled = user.state === 'disabled';
  const edit = useCall(userApi.edit, {
    invalidates: [userApi.list, userApi.colleagues],
    onDone: (changed) => notice.done(t(changed.state === 'disabled' ? 'disabledDone' : 'enabledDone', { name })),
    onFailed: notice.failed,
  });
  const reinvite = useCall(userApi.reinvite, {
    onDone: (invitation) => onLink({ name, email: user.email, ...invitation }),
    onFailed: notice.failed,
  });
  const setState = (state: 'active' | 'disabled') =>
    edit.mutateAsync({ params: { id }, body: { state } }).catch(() => undefined);
  const askToDisable = () =>
    modal.confirm({
      title: t('disableAsk', { name }),
      content: t('disableHint'),
      okText: t('disable'),
      cancelText: t('cancel'),
      okButtonProps: { danger: true },
      onOk: () => setState('disabled'),
    });
  const askForLink = () =>
    modal.confirm({
      title: t('newLinkAsk', { name }),
      content: t('newLinkHint'),
      okText: t('newLinkDo'),
      cancelText: t('cancel'),
      onOk: () => reinvite.mutateAsync({ params: { id } }).catch(() => undefined),
    });
  return (
    <li className={css.row}>
      <div className={css.person}>
        <div className={css.name}>
          <span title={name}>{name}</span> {id === me.id ? <Mark tone="accent">{t('you')}</Mark> : null}
        </div>
        <div className={css.email} title={user.email}>
          {user.email}
        </div>
      </div>
      <div className={css.place}>
        <div>{user.roles.map((role) => label(roles, role)).join(' · ')}</div>
        <div className={css.email} title={department}>
          {department || t('noDepartment')}
        </div>
      </div>
      <div>
        <Mark tone={tones[user.state]}>{label(userStates, user.state)}</Mark>
      </div>
      <div className={css.buttons}>
        <Button type="text" aria-label={t('editOf', { name })} onClick={onEdit}>
          {t('edit')}
        </Button>
        <Button type="text" aria-label={t('handOverOf', { name })} onClick={onHandOver}>
          {t('handOver')}
        </Button>
        {disabled ? (
          <Button
            type="text"
            aria-label={t('enableOf', { name })}
            loading={edit.isPending}
            onClick={() => setState('active')}
          >
            {t('enable')}
          </Button>
        ) : (
          <>
            <Button type="text" aria-label={t('newLinkOf', { name })} onClick={askForLink}>
              {t('newLink')}
            </Button>
            <Button
              type="text"
              danger
              disabled={id === me.id}
              aria-label={t('disableOf', { name })}
              onClick={askToDisable}
            >
              {t('disable')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
