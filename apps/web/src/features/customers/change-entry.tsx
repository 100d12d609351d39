import { type Change, changedKinds } from '@genjin/domain/change';
import { Link } from '@tanstack/react-router';
import { Typography } from 'antd';
import { useLabels, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { type Named, useValueWords } from '#kit/use-value-words.ts';
import { historyMessages } from '#messages/customer-page.ts';
import type { ChangedSubject, ChangeGroup } from './change-groups.ts';
import css from './change-history.module.css';

interface ChangeEntryProps {
  readonly group: ChangeGroup;
  readonly customerId: string;
  readonly contacts: readonly Named[];
}

/** What one person changed in one save. */
export function ChangeEntry({ group, customerId, contacts }: ChangeEntryProps) {
  const t = useText(historyMessages);
  const time = useTime();
  return (
    <li className={css.entry}>
      <p className={css.head}>
        <strong>{group.by.name}</strong>
        <time dateTime={group.at} title={time.exact(group.at)}>
          {time.moment(group.at)}
        </time>
        {group.followUpId && (
          <Link
            to="/customers/$customerId"
            params={{ customerId }}
            search={{ tab: 'history', followUp: group.followUpId }}
            resetScroll={false}
          >
            {t('followUp')}
          </Link>
        )}
      </p>
      {group.reason && <p className={css.reason}>{t('reason', { reason: group.reason })}</p>}
      {group.subjects.map((subject) => (
        <Subject key={`${subject.kind} ${subject.subjectId}`} subject={subject} contacts={contacts} />
      ))}
    </li>
  );
}

function Subject({ subject, contacts }: { readonly subject: ChangedSubject; readonly contacts: readonly Named[] }) {
  const label = useLabels();
  const words = useValueWords(contacts);
  // A new thing is called by its own text: once is enough.
  const told = subject.changes.filter((change) => change.before !== null || change.after !== subject.subject);
  const called = subject.kind === 'obstacle' ? words.text('obstacle', 'kind', subject.subject) : subject.subject;
  const name = [label(changedKinds, subject.kind), called].filter(Boolean).join(' · ');
  return (
    <div className={css.subject}>
      {subject.kind !== 'customer' && <p className={css.subjectName}>{name}</p>}
      <dl className={css.changes}>
        {told.map((change) => (
          <div key={change.id}>
            <dt>{words.title(change.kind, change.field)}</dt>
            <dd>
              <OldAndNew change={change} text={(value) => words.text(change.kind, change.field, value)} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function OldAndNew({ change, text }: { readonly change: Change; readonly text: (value: unknown) => string }) {
  const t = useText(historyMessages);
  const before = text(change.before);
  const after = text(change.after);
  return (
    <>
      {before && (
        <>
          <Typography.Text delete type="secondary" aria-label={`${t('old')} ${before}`}>
            {before}
          </Typography.Text>
          <span aria-hidden> → </span>
        </>
      )}
      <span>{after || t(change.kind === 'collaborator' ? 'removed' : 'nothing')}</span>
    </>
  );
}
