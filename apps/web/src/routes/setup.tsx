import { sessionApi } from '@genjin/domain/session';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEnter } from '#features/session/enter.ts';
import { Front } from '#features/session/front.tsx';
import { SetupForm } from '#features/session/setup-form.tsx';
import { useAnswer } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { sessionMessages } from '#messages/session.ts';

export function SetupPage() {
  const t = useText(sessionMessages);
  const navigate = useNavigate();
  const state = useAnswer(sessionApi.setupState);
  const enter = useEnter();
  if (state.data && !state.data.needed)
    return (
      <Front title={t('setupTitle')} hint={t('setupClosed')}>
        <p>
          <Link to="/sign-in">{t('toSignIn')}</Link>
        </p>
      </Front>
    );
  return (
    <Front title={t('setupTitle')} hint={t('setupHint')}>
      <SetupForm
        onDone={(me) => {
          enter(me);
          navigate({ to: '/', replace: true });
        }}
      />
    </Front>
  );
}
