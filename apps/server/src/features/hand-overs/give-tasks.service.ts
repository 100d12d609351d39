import { ownedActions } from '#features/actions/owned-actions.service';
import { noteChangesOfMany } from '#features/changes/changes.service';
import { ownedPlans } from '#features/plans/owned-plans.service';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { type HandedTask, type MovedTask, moveTasks, type OwnedTasks, returnTasks } from '#kit/owned-tasks';

interface Person {
  readonly id: string;
  readonly name: string;
}

const kinds = [ownedActions, ownedPlans];

/** Gives what the former owners of these customers still have to do there to the new one. */
export async function giveTasks(
  tx: Tx,
  ctx: Ctx,
  given: readonly { readonly customerId: string; readonly ownerId: string }[],
  to: Person,
  reason: string | null,
): Promise<HandedTask[]> {
  const handed: HandedTask[] = [];
  for (const tasks of kinds) {
    const moved = await moveTasks(tx, tasks, given, to.id);
    await note(tx, ctx, tasks, moved, reason, (former) => ({ before: former, after: to }));
    handed.push(...moved.map(({ id, formerId }) => ({ kind: tasks.kind, id, formerId })));
  }
  return handed;
}

/** Gives them back, where the holder still has them open. */
export async function giveTasksBack(
  tx: Tx,
  ctx: Ctx,
  handed: readonly HandedTask[],
  holder: Person,
  reason: string | null,
): Promise<void> {
  for (const tasks of kinds) {
    const mine = handed.filter((one) => one.kind === tasks.kind);
    const moved = await returnTasks(tx, tasks, mine, holder.id);
    await note(tx, ctx, tasks, moved, reason, (former) => ({ before: holder, after: former }));
  }
}

function note(
  tx: Tx,
  ctx: Ctx,
  { kind }: OwnedTasks,
  moved: readonly MovedTask[],
  reason: string | null,
  owners: (former: Person) => { readonly before: Person; readonly after: Person },
): Promise<void> {
  return noteChangesOfMany(
    tx,
    ctx,
    moved.map(({ id, customerId, subject, formerId, formerName }) => {
      const { before, after } = owners({ id: formerId, name: formerName });
      const about = { customerId, kind, subjectId: id, subject, reason };
      return { about, before: { owner: before }, after: { owner: after } };
    }),
  );
}
