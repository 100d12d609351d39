import type { Brief } from '@genjin/domain/brief';
import { moods } from '@genjin/domain/follow-up';
import { localDate } from '@genjin/domain/zoned-time';
import { useDictionary, useSettings } from '#kit/me.tsx';
import { useLabels, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { briefMessages } from '#messages/brief.ts';
import css from './brief.module.css';
import { BriefPart } from './brief-part.tsx';

/** The last three contacts, each in two lines on the screen and in full on paper. */
export function LastContacts({ contacts }: { readonly contacts: Brief['lastContacts'] }) {
  const t = useText(briefMessages);
  const time = useTime();
  const label = useLabels();
  const methods = useDictionary('methods');
  const { zone } = useSettings();
  const isNear = (instant: string) => Math.abs(time.daysFromToday(localDate(instant, zone))) <= 1;
  return (
    <BriefPart label={t('lastContacts')}>
      {contacts.length === 0 ? <p className={css.loud}>{t('neverContacted')}</p> : null}
      <ul className={css.contacts}>
        {contacts.map((one) => (
          <li key={one.id}>
            <p className={css.contactHead}>
              {one.timeKnown ? (
                <strong title={time.exact(one.startedAt)}>{time.moment(one.startedAt)}</strong>
              ) : (
                <strong>{time.date(one.startedAt)}</strong>
              )}{' '}
              <span className={css.minor}>
                {[isNear(one.startedAt) ? null : time.ago(one.startedAt), methods.label(one.method) || null]
                  .filter(Boolean)
                  .join(' · ')}
                <span className={css.wide}> · {one.author.name}</span>
                {one.mood ? (
                  <>
                    {' · '}
                    <span className={css[one.mood]}>{label(moods, one.mood)}</span>
                  </>
                ) : null}
              </span>
            </p>
            <p className={css.content} title={one.content}>
              {one.content}
            </p>
            {one.statements.length > 0 ? <p className={css.statements}>→ {one.statements.join('；')}</p> : null}
          </li>
        ))}
      </ul>
    </BriefPart>
  );
}
