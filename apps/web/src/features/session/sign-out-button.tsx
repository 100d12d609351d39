import { sessionApi } from '@genjin/domain/session';
import { Button } from 'antd';
import { useNotice } from '#kit/feedback.tsx';
import { useCall } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { sessionMessages } from '#messages/session.ts';

/** Ends the session and loads the page afresh, so that nothing of it stays in memory. */
export function SignOutButton() {
  const t = useText(sessionMessages);
  const notice = useNotice();
  const signOut = useCall(sessionApi.signOut, {
    onDone: () => window.location.assign('/sign-in'),
    onFailed: notice.failed,
  });
  return (
    <Button danger loading={signOut.isPending} onClick={() => signOut.mutate({})}>
      {t('signOut')}
    </Button>
  );
}
