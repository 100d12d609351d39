import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { type DecisionRole, decisionRoles } from '@genjin/domain/contact';
import { type ChainGap, gapSentence } from '@genjin/domain/decision-chain';
import { Button } from 'antd';
import { useLabels, useLocale, useText } from '#kit/text.ts';
import { chainMessages } from '#messages/contacts.ts';
import css from './chain-gaps.module.css';

interface ChainGapsProps {
  readonly gaps: readonly ChainGap[];
  /** Adds somebody in a missing role; null where the reader may not. */
  readonly onAdd: ((role: DecisionRole) => void) | null;
}

/** Who is missing or was never met, in words. */
export function ChainGaps({ gaps, onAdd }: ChainGapsProps) {
  const t = useText(chainMessages);
  const label = useLabels();
  const locale = useLocale();
  if (gaps.length === 0)
    return (
      <p className={css.complete}>
        <CheckCircleFilled aria-hidden /> {t('complete')}
      </p>
    );
  return (
    <ul className={css.gaps}>
      {gaps.map((gap) => (
        <li key={gap.role}>
          <ExclamationCircleFilled aria-hidden className={css.icon} />
          <span className={css.words}>{gapSentence(gap, locale)}</span>
          {gap.gap === 'missing' && onAdd && (
            <Button size="small" type="link" onClick={() => onAdd(gap.role)}>
              {t('addRole', { role: label(decisionRoles, gap.role) })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
