import { BulbOutlined, WarningOutlined } from '@ant-design/icons';
import { type Customer, customerApi } from '@genjin/domain/customer';
import { evidenceSentence, suggestionSentence } from '@genjin/domain/suggest';
import { type Suggestion, suggestionRules } from '@genjin/domain/suggestion';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { CallError, call } from '#kit/call.ts';
import { useRefreshCustomer } from '#kit/customer-answers.ts';
import { useNotice } from '#kit/feedback.tsx';
import { useSettings } from '#kit/me.tsx';
import { newId } from '#kit/new-id.ts';
import { useLabels, useLocale, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { suggestionMessages } from '#messages/customer-page.ts';
import css from './suggestion-cards.module.css';

const OverrideDialog = lazy(() =>
  import('./override-dialog.tsx').then((loaded) => ({ default: loaded.OverrideDialog })),
);

interface SuggestionCardProps {
  readonly customer: Customer;
  readonly suggestion: Suggestion;
  readonly decidable: boolean;
}

/** One suggestion: what it advises, what it rests on, and the decision. A warning changes nothing and is only noted. */
export function SuggestionCard({ customer, suggestion, decidable }: SuggestionCardProps) {
  const t = useText(suggestionMessages);
  const label = useLabels();
  const locale = useLocale();
  const time = useTime();
  const { zone } = useSettings();
  const [id] = useState(newId);
  const [overriding, setOverriding] = useState(false);
  const decision = useDecision(customer);
  const warning = suggestion.status === null;
  const words = warning
    ? suggestion.evidence.map((one) => evidenceSentence(one, locale, zone)).join(' · ')
    : suggestionSentence(suggestion, locale, zone);
  const accept = () =>
    decision.send(
      { id, fingerprint: suggestion.fingerprint, verdict: 'accepted', reason: null },
      t(warning ? 'noted' : 'accepted'),
    );
  const override = async (reason: string) => {
    const sent = await decision.send(
      { id, fingerprint: suggestion.fingerprint, verdict: 'overridden', reason },
      t('overridden'),
    );
    if (sent) setOverriding(false);
  };
  return (
    <article className={`${css.card} ${warning ? css.warning : ''}`}>
      {warning ? (
        <WarningOutlined aria-hidden className={css.icon} />
      ) : (
        <BulbOutlined aria-hidden className={css.icon} />
      )}
      <div className={css.words}>
        <h2 className={css.title}>{label(suggestionRules, suggestion.rule)}</h2>
        <p className={css.evidence}>{words}</p>
        {suggestion.pausedUntil && (
          <p className={css.evidence}>{t('pausedUntil', { day: time.day(suggestion.pausedUntil) })}</p>
        )}
      </div>
      {decidable && (
        <div className={css.buttons}>
          <Button type="primary" loading={decision.sending} onClick={accept}>
            {t(warning ? 'seen' : 'accept')}
          </Button>
          <Button onClick={() => setOverriding(true)}>{t('override')}</Button>
        </div>
      )}
      {overriding && (
        <Suspense>
          <OverrideDialog sending={decision.sending} onSend={override} onClose={() => setOverriding(false)} />
        </Suspense>
      )}
    </article>
  );
}

interface Decision {
  readonly id: string;
  readonly fingerprint: string;
  readonly verdict: 'accepted' | 'overridden';
  readonly reason: string | null;
}

/** Sends a decision against the version that is shown; where the facts have moved, the newer ones are fetched instead. */
function useDecision(customer: Customer) {
  const t = useText(suggestionMessages);
  const notice = useNotice();
  const refresh = useRefreshCustomer(customer.id);
  const [sending, setSending] = useState(false);
  const send = async (decision: Decision, done: string): Promise<boolean> => {
    setSending(true);
    try {
      await call(customerApi.decide, { params: { id: customer.id }, body: { ...decision, version: customer.version } });
      notice.done(done);
      return true;
    } catch (error) {
      const moved =
        error instanceof CallError && (error.code === 'record.stale' || error.code === 'suggestion.outdated');
      if (moved) notice.done(t('moved'));
      else notice.failed(error);
      return moved;
    } finally {
      await refresh();
      setSending(false);
    }
  };
  return { send, sending };
}
