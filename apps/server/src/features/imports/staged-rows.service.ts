import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { importApi } from '@genjin/domain/import';
import { maskCustomerName } from '@genjin/domain/mask';
import { scopeOf } from '@genjin/domain/policy';
import type { StagedRow } from '@genjin/domain/staged-row';
import type { Ctx } from '#kit/context';
import { type Db, inTx } from '#kit/db';
import { pageFrom, readCursor } from '#kit/keyset';
import { withinScope } from '#kit/scope';
import { holdOwnImport, requireImport } from './held-import.service.ts';
import { type KeptRow, selectKnown, selectRow, selectRows, writeChoice } from './import-rows.store.ts';
import type { KeptImport } from './imports.store.ts';

/** A page of the rows as the dry run read them, and later what became of them. */
export async function listRows(
  ctx: Ctx,
  { params, query }: InputOf<typeof importApi.rows>,
): Promise<HandlerAnswerOf<typeof importApi.rows>> {
  const one = await requireImport(ctx.db, ctx, params.id);
  const key = readCursor(query.cursor, 1);
  const after = Number(key?.[0] ?? 0);
  if (!Number.isSafeInteger(after)) throw new Refusal('page.unknown_cursor');
  const found = await selectRows(ctx.db, { importId: one.id, state: query.state, after, limit: query.limit + 1 });
  const page = pageFrom(found, query.limit, ({ number }) => [number]);
  return { items: await asShown(ctx.db, ctx, one, page.items), nextCursor: page.nextCursor };
}

/** Chooses what becomes of one row whose customer is known. */
export function chooseRow(
  ctx: Ctx,
  { params, body }: InputOf<typeof importApi.choose>,
): Promise<HandlerAnswerOf<typeof importApi.choose>> {
  return inTx(ctx.db, async (tx) => {
    const one = await holdOwnImport(tx, ctx, params.id, null, ['checked']);
    const row = await selectRow(tx, one.id, params.number);
    if (!row) throw new Refusal('record.not_found');
    if (row.state !== 'duplicate') throw new Refusal('import.wrong_state');
    await writeChoice(tx, one.id, params.number, body.choice);
    const [shown] = await asShown(tx, ctx, one, [{ ...row, choice: body.choice }]);
    if (!shown) throw new Refusal('record.not_found');
    return shown;
  });
}

/** Rows with what the asker may know of the customers that they may be: of one out of their sight, only that there is one. */
async function asShown(db: Db, ctx: Ctx, one: KeptImport, rows: readonly KeptRow[]): Promise<StagedRow[]> {
  const ids = rows.flatMap(({ duplicates, customerId }) => [
    ...duplicates.map((known) => known.customerId),
    customerId,
  ]);
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const known = wanted.length > 0 ? await selectKnown(db, wanted, withinScope(scopeOf(ctx.asker))) : new Map();
  return rows.map(({ sheet, problems, duplicates, customerId, ...row }) => ({
    ...row,
    sheet: one.sheets?.[sheet]?.name ?? one.fileName,
    customerId: known.get(customerId)?.visible ? customerId : null,
    problems: problems.map(({ reason, remedy, ...problem }) => ({
      ...problem,
      reason: reason[ctx.locale],
      remedy: remedy[ctx.locale],
    })),
    duplicates: duplicates.flatMap((duplicate): StagedRow['duplicates'] => {
      if (duplicate.customerId === null) return [{ customerId: null, name: row.name, owner: null, why: duplicate.why }];
      const customer = known.get(duplicate.customerId);
      if (!customer) return [];
      const { id, owner } = customer;
      if (customer.visible) return [{ customerId: id, name: customer.name, owner, why: duplicate.why }];
      return [{ customerId: null, name: maskCustomerName(customer), owner: null, why: duplicate.why }];
    }),
  }));
}
