import type { Action } from '@genjin/domain/action';
import { noteChanges } from '#features/changes/changes.service';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';

type Facts = Pick<Action, 'content' | 'owner' | 'dueOn' | 'dueTime' | 'state' | 'result'>;

function factsOf({ content, owner, dueOn, dueTime, state, result }: Facts): Facts {
  return { content, owner, dueOn, dueTime, state, result };
}

/** Notes an action that did not exist before. */
export async function noteNewAction(tx: Tx, ctx: Ctx, action: Action): Promise<void> {
  const { state: _open, result: _none, ...facts } = factsOf(action);
  await noteChanges(tx, ctx, subjectOf(action, { followUpId: action.followUpId }), null, facts);
}

/** Notes what an edit or a follow-up changed; returns the names of the fields. */
export function noteActionChange(
  tx: Tx,
  ctx: Ctx,
  before: Action,
  after: Facts,
  why: { readonly reason?: string | null; readonly followUpId?: string | null },
): Promise<string[]> {
  return noteChanges(tx, ctx, subjectOf(before, why), factsOf(before), factsOf(after));
}

function subjectOf(action: Action, why: { readonly reason?: string | null; readonly followUpId?: string | null }) {
  return {
    customerId: action.customer.id,
    kind: 'action',
    subjectId: action.id,
    subject: action.content,
    ...why,
  } as const;
}
