import WarningFilled from '@ant-design/icons/WarningFilled';
import type { Brief } from '@genjin/domain/brief';
import { decisionRoles, stances } from '@genjin/domain/contact';
import { gapSentence } from '@genjin/domain/decision-chain';
import { useLabels, useLocale, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { briefMessages } from '#messages/brief.ts';
import css from './brief.module.css';
import { BriefPart } from './brief-part.tsx';

interface BriefPeopleProps {
  readonly people: Brief['people'];
  readonly gaps: Brief['chainGaps'];
}

/** Who decides, when each was last met; a decision maker whom nobody ever met is said loudly. */
export function BriefPeople({ people, gaps }: BriefPeopleProps) {
  const t = useText(briefMessages);
  const locale = useLocale();
  const decider = gaps.find((one) => one.role === 'decision_maker');
  const loud = ({ gap, names }: Brief['chainGaps'][number]) => {
    if (gap === 'missing') return t('noDecider');
    return names.length > 0 ? t('neverMetDecider', { names: names.join(t('comma')) }) : t('neverMetUnnamed');
  };
  // The others who were never met say so themselves below.
  const missing = gaps.filter((one) => one.role !== 'decision_maker' && one.gap === 'missing');
  return (
    <BriefPart label={t('chain')} tone={decider ? 'bad' : 'plain'}>
      {decider ? (
        <p className={css.loud}>
          <WarningFilled aria-hidden /> {loud(decider)}
        </p>
      ) : null}
      {people.length === 0 ? <p className={css.none}>{t('noPeople')}</p> : null}
      <ul className={css.people}>
        {people.map((one) => (
          <Person key={one.id} person={one} />
        ))}
      </ul>
      {missing.length > 0 ? (
        <p className={css.gaps}>{missing.map((gap) => gapSentence(gap, locale)).join('；')}</p>
      ) : null}
    </BriefPart>
  );
}

const takesSides = (stance: Brief['people'][number]['stance']) => stance === 'supportive' || stance === 'opposed';

function Person({ person }: { readonly person: Brief['people'][number] }) {
  const t = useText(briefMessages);
  const label = useLabels();
  const time = useTime();
  const roles = person.decisionRoles.map((role) => label(decisionRoles, role)).join(t('comma'));
  return (
    <li>
      <strong>{person.name ?? t('unnamed')}</strong>{' '}
      <span className={css.minor}>
        {[person.title, roles, takesSides(person.stance) ? label(stances, person.stance) : null]
          .filter(Boolean)
          .map((fact) => `${fact} · `)}
        {person.lastMetAt ? (
          t('metAgo', { when: time.ago(person.lastMetAt) })
        ) : (
          <span className={css.never}>{t('neverMet')}</span>
        )}
      </span>
    </li>
  );
}
