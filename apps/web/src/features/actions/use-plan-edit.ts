import { customerApi } from '@genjin/domain/customer';
import { type Plan, planApi } from '@genjin/domain/plan';
import { workbenchApi } from '@genjin/domain/workbench';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useNotice } from '#kit/feedback.tsx';
import { invalidate, useCall } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { actionMessages } from '#messages/actions.ts';

/** All answers that show plans. */
export const showPlans = [
  planApi.list,
  workbenchApi.read,
  customerApi.read,
  customerApi.brief,
  customerApi.list,
] as const;

/** Changes one plan; where somebody was faster, the newest version is loaded and that is said. */
export function usePlanEdit(plan: Plan, done: string, onDone: () => void) {
  const t = useText(actionMessages);
  const notice = useNotice();
  const client = useQueryClient();
  const { message } = App.useApp();
  const edit = useCall(planApi.edit, {
    invalidates: showPlans,
    onDone: () => {
      notice.done(done);
      onDone();
    },
    onFailed: (error) => {
      if (error.code !== 'record.stale' && error.code !== 'record.closed') return notice.failed(error);
      void message.warning(t('changedMeanwhile'));
      for (const endpoint of showPlans) void invalidate(client, endpoint);
    },
  });
  return {
    pending: edit.isPending,
    send: (change: { startsAt?: string; endsAt?: string | null; state?: 'cancelled'; reason?: string }) =>
      edit.mutate({ params: { id: plan.id }, body: { version: plan.version, ...change } }),
  };
}
