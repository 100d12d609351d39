import { type AuditEntry, auditActions } from '@genjin/domain/audit';
import { exportKinds, formFormats, listFormats } from '@genjin/domain/export';
import type { Choices } from '@genjin/domain/field';
import { importStates } from '@genjin/domain/import';
import { roles } from '@genjin/domain/policy';
import { duplicateChoices } from '@genjin/domain/staged-row';
import { userStates } from '@genjin/domain/user';
import { useLabels, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { auditDetails, auditMessages } from '#messages/audit.ts';
import { detailsOf } from './audit-details.ts';
import css from './audit-list.module.css';

/** One entry: when, who, what, to what, from where, and what else it tells. */
export function AuditLine({ entry }: { readonly entry: AuditEntry }) {
  const t = useText(auditMessages);
  const word = useText(auditDetails);
  const label = useLabels();
  const time = useTime();
  const known = auditActions.codes.find((code) => code === entry.action);
  const named =
    (...sets: readonly Choices<string>[]) =>
    (code: string) => {
      const words = sets.find((one) => one.codes.includes(code));
      return words ? label(words, code) : code;
    };
  const titled = (key: string) =>
    key
      .split('.')
      .map((part) => (part in auditDetails ? word(part as keyof typeof auditDetails) : part))
      .join(' · ');
  const details = detailsOf(entry.details, {
    none: t('nothing'),
    yes: t('yes'),
    no: t('no'),
    codes: {
      roles: named(roles),
      state: named(userStates, importStates),
      kind: named(exportKinds),
      format: named(listFormats, formFormats),
      onDuplicate: named(duplicateChoices),
    },
  });
  return (
    <li className={css.entry}>
      <time dateTime={entry.at} title={entry.at} className={css.when}>
        {time.exact(entry.at)}
      </time>
      <div className={css.what}>
        <p className={css.line}>
          <strong>{entry.by?.name ?? t(entry.address ? 'nobody' : 'commandLine')}</strong>{' '}
          {known ? label(auditActions, known) : entry.action}
          {entry.subject?.name ? <span className={css.subject}> {entry.subject.name}</span> : null}
        </p>
        {details.length > 0 || entry.address ? (
          <p className={css.minor}>
            {details.map(({ key, value }) => (
              <span key={key}>
                {titled(key)}: {value}
              </span>
            ))}
            {entry.address ? <span>{t('address', { address: entry.address })}</span> : null}
          </p>
        ) : null}
      </div>
    </li>
  );
}
