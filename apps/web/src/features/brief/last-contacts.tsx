import type { Brief } from '@genjin/domain/brief';
import { useDictionary } from '#kit/me.tsx';
import { MoodTag } from '#kit/tags.tsx';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { briefMessages } from '#messages/brief.ts';
import css from './brief.module.css';
import { BriefPart } from './brief-part.tsx';

/** The last three contacts, each in two lines on the screen and in full on paper. */
export function LastContacts({ contacts }: { readonly contacts: Brief['lastContacts'] }) {
  const t = useText(briefMessages);
  const time = useTime();
  const methods = useDictionary('methods');
  return (
    <BriefPart label={t('lastContacts')}>
      {contacts.length === 0 ? <p className={css.loud}>{t('neverContacted')}</p> : null}
      <ul className={css.contacts}>
        {contacts.map((one) => (
          <li key={one.id}>
            <p className={css.contactHead}>
              <strong title={time.exact(one.startedAt)}>{time.ago(one.startedAt)}</strong>
              <span className={css.minor}>
                {time.moment(one.startedAt)}
                {one.method ? ` · ${methods.label(one.method)}` : ''} · {one.author.name}
              </span>
              <MoodTag code={one.mood} />
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
