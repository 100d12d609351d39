import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { Failure, Loading } from '#kit/feedback.tsx';
import { SignedIn } from '#kit/me.tsx';
import { Navigation } from './navigation.tsx';
import css from './shell.module.css';

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
      <div className={css.shell}>
        <Navigation />
        <main id="main" className={css.main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </SignedIn>
  );
}

function ToSignIn() {
  const { href } = useLocation();
  return <Navigate to="/sign-in" search={href === '/' ? {} : { to: href }} replace />;
}
