import { type Action, actionApi, type EditAction } from '@genjin/domain/action';
import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import { workbenchApi } from '@genjin/domain/workbench';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useNotice } from '#kit/feedback.tsx';
import { invalidate, useCall } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { actionMessages } from '#messages/actions.ts';

/** All answers that show actions. */
export const showActions = [
  actionApi.list,
  workbenchApi.read,
  customerApi.read,
  customerApi.brief,
  followUpApi.list,
] as const;

type Change = Omit<EditAction, 'version'>;

/** Changes one action. `finish` can be undone from the notice it leaves. */
export function useActionEdit(action: Action) {
  const t = useText(actionMessages);
  const notice = useNotice();
  const client = useQueryClient();
  const { message } = App.useApp();
  const edit = useCall(actionApi.edit, {
    invalidates: showActions,
    onFailed: (error) => {
      if (error.code !== 'record.stale' && error.code !== 'record.closed') return notice.failed(error);
      void message.warning(t('changedMeanwhile'));
      for (const endpoint of showActions) void invalidate(client, endpoint);
    },
  });

  const send = (change: Change, version = action.version) =>
    edit.mutateAsync({ params: { id: action.id }, body: { version, ...change } });
  const quietly = (sent: Promise<unknown>, done: string) =>
    void sent.then(() => notice.done(done)).catch(() => undefined);

  const finish = (result: string | null) =>
    void send({ state: 'done', ...(result ? { result } : {}) })
      .then((after) => {
        const key = `finished ${action.id}`;
        const undo = () => {
          message.destroy(key);
          quietly(send({ state: 'open' }, after.version), t('reopened'));
        };
        void message.success({
          key,
          duration: 5,
          content: (
            <span>
              {t('finished')}{' '}
              <Button type="link" size="small" onClick={undo}>
                {t('undo')}
              </Button>
            </span>
          ),
        });
      })
      .catch(() => undefined);

  return {
    pending: edit.isPending,
    finish,
    reopen: () => quietly(send({ state: 'open' }), t('reopened')),
    drop: (why: string | null) => quietly(send({ state: 'cancelled', ...(why ? { result: why } : {}) }), t('dropped')),
    reassign: (ownerId: string) => quietly(send({ ownerId }), t('reassigned')),
    postpone: (due: { day: string; time: string | null }, reason: string) =>
      quietly(
        send({ dueOn: due.day, dueTime: due.time, ...(reason.trim() ? { reason: reason.trim() } : {}) }),
        t('postponed'),
      ),
  };
}
export type ActionEdit = ReturnType<typeof useActionEdit>;
