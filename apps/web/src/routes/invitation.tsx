import { type Me, sessionApi } from '@genjin/domain/session';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useEnter } from '#features/session/enter.ts';
import { Front } from '#features/session/front.tsx';
import { InvitationForm } from '#features/session/invitation-form.tsx';
import { call } from '#kit/call.ts';
import { Failure, Loading } from '#kit/feedback.tsx';
import { useAnswer } from '#kit/queries.ts';
import { currentLocale, useText } from '#kit/text.ts';
import { sessionMessages } from '#messages/session.ts';

/** The token travels in the fragment, which browsers keep to themselves: it reaches no server's log. */
export function InvitationPage() {
  const t = useText(sessionMessages);
  const { hash } = useLocation();
  const token = decodeURIComponent(hash);
  if (token.length < 20)
    return (
      <Front title={t('invitationTitle')} hint={t('invitationMissing')}>
        <p>
          <Link to="/sign-in">{t('toSignIn')}</Link>
        </p>
      </Front>
    );
  return <Invited token={token} />;
}

function Invited({ token }: { readonly token: string }) {
  const t = useText(sessionMessages);
  const navigate = useNavigate();
  const enter = useEnter();
  const invited = useAnswer(sessionApi.invitation, { body: { token } });
  return (
    <Front title={t('invitationTitle')} hint={invited.data ? t('invitationFor', invited.data) : undefined}>
      {invited.isPending ? <Loading rows={4} /> : null}
      {invited.error ? <Failure error={invited.error} onRetry={() => invited.refetch()} /> : null}
      {invited.data ? (
        <InvitationForm
          token={token}
          email={invited.data.email}
          onDone={async (me) => {
            enter(await inChosenLanguage(me));
            navigate({ to: '/', replace: true });
          }}
        />
      ) : null}
    </Front>
  );
}

/** Keeps the language that the person reads this page in; where that fails, they can still choose it in their account. */
async function inChosenLanguage(me: Me): Promise<Me> {
  const locale = currentLocale();
  return me.locale === locale ? me : call(sessionApi.editMe, { body: { locale } }).catch(() => me);
}
