import { evidenceSentence } from '@genjin/domain/suggest';
import { type SuggestionDecision, suggestionRules, suggestionVerdicts } from '@genjin/domain/suggestion';
import { useSettings } from '#kit/me.tsx';
import { Panel } from '#kit/panel.tsx';
import { Mark } from '#kit/tags.tsx';
import { useLabels, useLocale, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { historyMessages, suggestionMessages } from '#messages/customer-page.ts';
import css from './change-history.module.css';

/** What was decided about suggestions, with the evidence as it stood. */
export function PastDecisions({ decisions }: { readonly decisions: readonly SuggestionDecision[] }) {
  const t = useText(suggestionMessages);
  const words = useText(historyMessages);
  const label = useLabels();
  const locale = useLocale();
  const time = useTime();
  const { zone } = useSettings();
  if (decisions.length === 0) return null;
  return (
    <Panel title={t('past')}>
      <ol className={css.entries}>
        {decisions.map((decision) => (
          <li key={decision.id} className={css.entry}>
            <p className={css.head}>
              <strong>{decision.by.name}</strong>
              <time dateTime={decision.at} title={time.exact(decision.at)}>
                {time.moment(decision.at)}
              </time>
              <Mark tone={decision.verdict === 'accepted' ? 'good' : 'quiet'}>
                {label(suggestionVerdicts, decision.verdict)}
              </Mark>
            </p>
            <div>{label(suggestionRules, decision.rule)}</div>
            <div className={css.evidence}>
              {decision.evidence.map((one) => evidenceSentence(one, locale, zone)).join(' · ')}
            </div>
            {decision.reason && <p className={css.reason}>{words('reason', { reason: decision.reason })}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
