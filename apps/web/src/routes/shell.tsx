import { Outlet, useMatch, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { OutboxNotice } from '#features/follow-ups/outbox-notice.tsx';
import { Failure, Loading } from '#kit/feedback.tsx';
import { SignedIn } from '#kit/me.tsx';
import { useSessionLost } from '#kit/session-loss.ts';
import { useText } from '#kit/text.ts';
import { shellMessages } from '#messages/shell.ts';
import { Navigation } from './navigation.tsx';
import css from './shell.module.css';

const SessionOver = lazy(() => import('./session-over.tsx').then((part) => ({ default: part.SessionOver })));
const ChooseCustomer = lazy(() => import('./choose-customer.tsx').then((part) => ({ default: part.ChooseCustomer })));

/** The frame of all pages of the signed-in. */
export function Shell() {
  return (
    <SignedIn
      waiting={
        <div className={css.alone}>
          <Loading rows={6} />
        </div>
      }
      refused={(error, retry) =>
        error.code === 'session.required' ? (
          <ToSignIn />
        ) : (
          <div className={css.alone}>
            <Failure error={error} onRetry={retry} />
          </div>
        )
      }
    >
      <Frame />
    </SignedIn>
  );
}

function Frame() {
  const t = useText(shellMessages);
  const sessionLost = useSessionLost();
  const [choosing, setChoosing] = useState(false);
  const writing = useMatch({ from: '/app/customers/$customerId/record', shouldThrow: false });
  return (
    <div className={`${css.shell} ${writing ? css.writing : ''}`}>
      <a href="#main" className={css.skip}>
        {t('skip')}
      </a>
      <Navigation onWrite={() => setChoosing(true)} />
      <main id="main" className={css.main} tabIndex={-1}>
        <OutboxNotice />
        <Suspense fallback={<Loading rows={6} />}>
          <Outlet />
        </Suspense>
      </main>
      <Suspense>
        {choosing ? <ChooseCustomer onClose={() => setChoosing(false)} /> : null}
        {sessionLost ? <SessionOver /> : null}
      </Suspense>
    </div>
  );
}

function ToSignIn() {
  const router = useRouter();
  useEffect(() => {
    const { href } = router.state.location;
    router.navigate({ to: '/sign-in', search: href === '/' ? {} : { to: href }, replace: true });
  }, [router]);
  return null;
}
