import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { SignInForm } from '#features/session/sign-in-form.tsx';
import { useMe } from '#kit/me.tsx';
import { announceSessionFound } from '#kit/session-loss.ts';
import { useText } from '#kit/text.ts';
import { shellMessages } from '#messages/shell.ts';
import css from './session-over.module.css';

/**
 * Asks to sign in again in front of the page, which stays as it is below: nothing typed is lost. A native modal dialog, since
 * that also covers open drawers and keeps the keyboard out of them.
 */
export function SessionOver() {
  const t = useText(shellMessages);
  const me = useMe();
  const client = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const open = () => dialog.current?.open || dialog.current?.showModal();
  useEffect(() => {
    open();
  });

  const signedIn = (again: { id: string }) => {
    if (again.id !== me.id) return window.location.reload();
    announceSessionFound();
    return client.invalidateQueries();
  };
  const here = window.location.pathname + window.location.search;
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      aria-labelledby="session-over"
      onCancel={(event) => event.preventDefault()}
      onClose={open}
    >
      <div className={css.card}>
        <h2 id="session-over" className={css.title}>
          {t('sessionOver')}
        </h2>
        <p className={css.hint}>{t('sessionOverHint')}</p>
        <SignInForm email={me.email} onSignedIn={signedIn} />
        <p className={css.other}>
          <a href={`/sign-in?to=${encodeURIComponent(here)}`}>{t('otherPerson')}</a>
        </p>
      </div>
    </dialog>
  );
}
