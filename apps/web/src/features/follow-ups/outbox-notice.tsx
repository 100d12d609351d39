import { Link, useLocation, useParams } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useEffect } from 'react';
import { useSessionLost } from '#kit/session-loss.ts';
import { useText } from '#kit/text.ts';
import { outboxMessages } from '#messages/outbox.ts';
import css from './outbox-notice.module.css';
import { useOutbox, useParcels } from './use-outbox.ts';

/**
 * Says on every page that records are not delivered yet, and sends them again: at the start, when the connection is back, when
 * the page is looked at again, and when somebody has signed in anew. Nothing to see while all is well.
 */
export function OutboxNotice() {
  const t = useText(outboxMessages);
  const outbox = useOutbox();
  const sessionLost = useSessionLost();
  const formOf = useOpenForm();
  // The open form says itself how its record fares.
  const waiting = useParcels(outbox).filter(
    (one) => one.body.customerId !== formOf && (one.state !== 'sending' || one.attempts > 1),
  );

  useEffect(() => {
    if (sessionLost) return;
    const retry = () => outbox.retry();
    const onLook = () => document.visibilityState === 'visible' && outbox.retry();
    retry();
    window.addEventListener('online', retry);
    document.addEventListener('visibilitychange', onLook);
    return () => {
      window.removeEventListener('online', retry);
      document.removeEventListener('visibilitychange', onLook);
      outbox.stop();
    };
  }, [outbox, sessionLost]);

  if (waiting.length === 0) return null;
  return (
    <Alert
      banner
      type="warning"
      role="status"
      className={css.notice ?? ''}
      title={t('waiting', { n: waiting.length })}
      description={
        <ul className={css.list}>
          {waiting.map(({ body, customerName, state }) => (
            <li key={body.id}>
              {t(state === 'refused' ? 'refusedFor' : 'waitingFor', { name: customerName })}{' '}
              <Link to="/customers/$customerId/record" params={{ customerId: body.customerId }}>
                {t('open')}
              </Link>
            </li>
          ))}
        </ul>
      }
      action={
        <Button size="small" onClick={outbox.retry}>
          {t('retryNow')}
        </Button>
      }
    />
  );
}

/** The customer whose record form is open on this page. */
function useOpenForm(): string | null {
  const { customerId } = useParams({ strict: false });
  const { pathname, search } = useLocation();
  return customerId && (pathname.endsWith('/record') || search.record !== undefined) ? customerId : null;
}
