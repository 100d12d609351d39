import type { CustomerType } from '@genjin/domain/customer-type';
import { type DuplicateHit, duplicateApi, duplicateLevels, duplicateReasons } from '@genjin/domain/duplicate';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useDebounced } from '#kit/debounce.ts';
import { answerOf } from '#kit/queries.ts';
import { Mark, type Tone } from '#kit/tags.tsx';
import { useLabels, useText } from '#kit/text.ts';
import { duplicatesMessages } from '#messages/duplicates.ts';
import css from './known-duplicates.module.css';

interface KnownDuplicatesProps {
  readonly type: CustomerType;
  readonly name: string;
  readonly creditCode: string;
  /** Whether an input method is composing: what stands in the field is no name yet. */
  readonly composing: boolean;
}

const tones: Record<DuplicateHit['level'], Tone> = { exact: 'bad', similar: 'warn', maybe: 'quiet' };

/** Known customers that the one being typed may be, as far as one may know of them. It warns and never forbids. */
export function KnownDuplicates({ type, name, creditCode, composing }: KnownDuplicatesProps) {
  const t = useText(duplicatesMessages);
  const label = useLabels();
  const asked = useSettled({ type, name: name.trim(), creditCode: creditCode.trim() }, composing);
  const enough = Array.from(asked.name).length > 1 || asked.creditCode.length > 14;
  const { data, isError } = useQuery({
    ...answerOf(duplicateApi.check, { query: asked }),
    enabled: enough,
    placeholderData: keepPreviousData,
  });
  const hits = enough ? (data?.hits ?? []) : [];
  const [first] = hits;
  return (
    <div className={css.known} aria-live="polite">
      {enough && isError && <p className={css.about}>{t('failed')}</p>}
      {first && (
        <section className={`${css.found} ${css[first.level]}`} aria-label={t('found', { n: hits.length })}>
          <p className={css.sentence}>{t(first.level)}</p>
          <ul className={css.hits}>
            {hits.map((hit, at) => (
              // A hidden customer has nothing of its own to be told apart by.
              <li key={hit.customerId ?? `hidden ${at}`} className={css.hit}>
                <div className={css.words}>
                  <span className={css.name}>
                    <span>{hit.name}</span>
                    <Mark tone={tones[hit.level]} title={label(duplicateLevels, hit.level)}>
                      {label(duplicateReasons, hit.why)}
                    </Mark>
                  </span>
                  <AboutHit hit={hit} />
                </div>
                {hit.customerId && (
                  <Link className={css.open} to="/customers/$customerId" params={{ customerId: hit.customerId }}>
                    {t('open')}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Whose it is and how cold: the team and the age where one may not see more. */
function AboutHit({ hit: { customerId, owner, department, daysSinceContact: days } }: { readonly hit: DuplicateHit }) {
  const t = useText(duplicatesMessages);
  const age = days === null ? t('never') : days === 0 ? t('today') : t('daysAgo', { n: days });
  const whose = owner === null ? [] : [t('ownedBy', { name: owner })];
  const words = [...whose, department ?? t('noTeam'), age, ...(customerId === null ? [t('hidden')] : [])];
  return <div className={css.about}>{words.join(' · ')}</div>;
}

interface Asked {
  readonly type: CustomerType;
  readonly name: string;
  readonly creditCode: string;
}

/** What is typed once it has rested; what was asked before stands while an input method is composing. */
function useSettled(typed: Asked, composing: boolean): Asked {
  // One text, since a new object at every stroke would never rest.
  const text = JSON.stringify(typed);
  const rested = useDebounced(text);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (!composing && rested === text) setSettled(rested);
  }, [composing, rested, text]);
  return useMemo(() => JSON.parse(settled) as Asked, [settled]);
}
