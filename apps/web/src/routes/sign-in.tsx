import { sessionApi } from '@genjin/domain/session';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useEnter } from '#features/session/enter.ts';
import { Front } from '#features/session/front.tsx';
import { SignInForm } from '#features/session/sign-in-form.tsx';
import { useAnswer } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { sessionMessages } from '#messages/session.ts';

export function SignInPage() {
  const t = useText(sessionMessages);
  const router = useRouter();
  const { to } = useSearch({ from: '/sign-in' });
  const setup = useAnswer(sessionApi.setupState);
  const enter = useEnter();
  const needed = setup.data?.needed ?? false;
  useEffect(() => {
    if (needed) router.navigate({ to: '/setup', replace: true });
  }, [needed, router]);
  return (
    <Front title={t('signInTitle')} hint={t('slogan')}>
      <SignInForm
        onSignedIn={(me) => {
          enter(me);
          router.history.replace(to ?? '/');
        }}
      />
      <p>{t('forgotten')}</p>
    </Front>
  );
}
