import type { Action } from '@genjin/domain/action';
import { archivedActionResult } from '@genjin/domain/imported-record';
import { inChunks } from '#kit/chunks';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { insertActions } from './actions.store.ts';

export type ImportedAction = Pick<Action, 'id' | 'content' | 'dueOn' | 'dueTime'> & {
  readonly customerId: string;
  readonly followUpId: string;
  readonly position: number;
  readonly ownerId: string;
  /** Kept as history, never put on a list. */
  readonly archived: boolean;
};

/**
 * Actions of imported follow-ups. The records themselves say where they came from, so the history does not tell each once more. The caller
 * has checked `action.edit`.
 */
export async function importActions(
  tx: Tx,
  ctx: Pick<Ctx, 'now' | 'locale'>,
  actions: readonly ImportedAction[],
): Promise<void> {
  const archive = { state: 'cancelled', result: archivedActionResult[ctx.locale], closedAt: ctx.now } as const;
  const rows = actions.map(({ archived, ...action }) => ({
    ...action,
    createdAt: ctx.now,
    ...(archived ? archive : {}),
  }));
  for (const some of inChunks(rows)) await insertActions(tx, some);
}
