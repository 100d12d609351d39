import { sessionApi } from '@genjin/domain/session';
import { Button } from 'antd';
import { Failure, Loading, useNotice } from '#kit/feedback.tsx';
import { useAnswer, useCall } from '#kit/queries.ts';
import { Mark } from '#kit/tags.tsx';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { sessionMessages } from '#messages/session.ts';
import { deviceName } from './device-name.ts';
import css from './session-list.module.css';

/** Where one is signed in, each with a way to end it. */
export function SessionList() {
  const t = useText(sessionMessages);
  const time = useTime();
  const notice = useNotice();
  const sessions = useAnswer(sessionApi.sessions);
  const end = useCall(sessionApi.endSession, {
    invalidates: [sessionApi.sessions],
    onDone: () => notice.done(t('sessionEnded')),
    onFailed: notice.failed,
  });
  if (sessions.isPending) return <Loading rows={2} />;
  if (sessions.error) return <Failure error={sessions.error} onRetry={() => sessions.refetch()} />;
  return (
    <ul className={css.list}>
      {sessions.data.items.map((session) => {
        const device = deviceName(session.userAgent) ?? t('unknownDevice');
        return (
          <li key={session.id} className={css.row}>
            <div className={css.words}>
              <div className={css.device} title={session.userAgent ?? ''}>
                {device} {session.current ? <Mark tone="accent">{t('thisDevice')}</Mark> : null}
              </div>
              <div className={css.since}>
                {t('signedInSince', { time: time.moment(session.createdAt), end: time.moment(session.expiresAt) })}
              </div>
            </div>
            {session.current ? null : (
              <Button
                aria-label={t('endSessionOf', { device })}
                loading={end.isPending && end.variables.params.id === session.id}
                onClick={() => end.mutate({ params: { id: session.id } })}
              >
                {t('endSession')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
