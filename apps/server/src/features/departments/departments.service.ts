import type { departmentApi } from '@genjin/domain/department';
import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal, refuseField } from '@genjin/domain/errors';
import { requirePermission } from '#features/access/permission.service';
import { audit } from '#kit/audit';
import type { Ctx } from '#kit/context';
import { type Db, inTx, type Tx } from '#kit/db';
import { onlyOnce } from '#kit/receipts';
import {
  type DepartmentRow,
  deleteDepartment,
  holdDepartment,
  insertDepartment,
  isInhabited,
  lockDepartments,
  selectDepartment,
  selectDepartments,
  updateDepartment,
} from './departments.store.ts';

export async function listDepartments(ctx: Ctx): Promise<HandlerAnswerOf<typeof departmentApi.list>> {
  return { items: await selectDepartments(ctx.db) };
}

/** The departments for a command of whoever runs the machine. */
export function listForCommand(db: Db): Promise<DepartmentRow[]> {
  return selectDepartments(db);
}

export async function createDepartment(
  ctx: Ctx,
  { body }: InputOf<typeof departmentApi.create>,
): Promise<HandlerAnswerOf<typeof departmentApi.create>> {
  requirePermission(ctx, 'user.manage');
  return onlyOnce(
    ctx,
    { id: body.id, endpoint: 'departments.create', content: body },
    async (tx) => {
      await lockDepartments(tx);
      if (body.parentId) await requireParent(tx, ctx, body.parentId);
      await insertDepartment(tx, { ...body, createdAt: ctx.now });
      await audit(tx, ctx, 'department.create', body.id, { parentId: body.parentId });
      return body;
    },
    (tx) => requireDepartment(tx, body.id),
  );
}

export async function editDepartment(
  ctx: Ctx,
  { params, body }: InputOf<typeof departmentApi.edit>,
): Promise<HandlerAnswerOf<typeof departmentApi.edit>> {
  requirePermission(ctx, 'user.manage');
  return inTx(ctx.db, async (tx) => {
    await lockDepartments(tx);
    const before = await requireDepartment(tx, params.id);
    const after = { ...before, ...body };
    if (body.parentId) {
      await requireParent(tx, ctx, body.parentId);
      if (isBelow(await selectDepartments(tx), body.parentId, params.id))
        throw refuseField('department.cycle', ['parentId'], ctx.locale);
    }
    await updateDepartment(tx, params.id, { name: after.name, parentId: after.parentId });
    await audit(tx, ctx, 'department.edit', params.id, {
      before: before.parentId,
      after: after.parentId,
      renamed: before.name !== after.name,
    });
    return after;
  });
}

export async function removeDepartment(
  ctx: Ctx,
  { params }: InputOf<typeof departmentApi.remove>,
): Promise<HandlerAnswerOf<typeof departmentApi.remove>> {
  requirePermission(ctx, 'user.manage');
  return inTx(ctx.db, async (tx) => {
    await lockDepartments(tx);
    await requireDepartment(tx, params.id);
    await holdDepartment(tx, params.id);
    if (await isInhabited(tx, params.id)) throw new Refusal('department.not_empty');
    await deleteDepartment(tx, params.id);
    await audit(tx, ctx, 'department.remove', params.id);
    return {};
  });
}

async function requireDepartment(tx: Tx, id: string): Promise<DepartmentRow> {
  const found = await selectDepartment(tx, id);
  if (!found) throw new Refusal('record.not_found');
  return found;
}

async function requireParent(tx: Tx, ctx: Ctx, id: string): Promise<void> {
  if (!(await selectDepartment(tx, id))) throw refuseField('record.not_found', ['parentId'], ctx.locale);
}

/** Whether a department is another one or somewhere below it. */
function isBelow(all: readonly DepartmentRow[], id: string, top: string): boolean {
  const parents = new Map(all.map((one) => [one.id, one.parentId]));
  for (let at: string | null = id; at !== null; at = parents.get(at) ?? null) if (at === top) return true;
  return false;
}
