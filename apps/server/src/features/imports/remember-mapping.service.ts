import { createHash } from 'node:crypto';
import { columnKeys, headingKey } from '@genjin/domain/list-import/heading-text';
import { type RememberedMapping, withRemembered } from '@genjin/domain/list-import/outline-lists';
import type { SheetPlan } from '@genjin/domain/list-import/sheet-plan';
import type { Ctx } from '#kit/context';
import type { Db, Tx } from '#kit/db';
import { failedColumns, troubleHeadings } from './failed-columns.ts';
import type { KeptColumn, KeptSheet } from './imports.store.ts';
import { selectMappings, upsertMapping } from './mappings.store.ts';

/** Headings may be longer than an index bears. */
function keyOf(columns: readonly { readonly heading: string }[]): string {
  return createHash('sha256')
    .update(headingKey(columns.map(({ heading }) => heading)))
    .digest('hex');
}

/** The columns of each plan as somebody read the same headings before; a guess stays where nobody did. */
export async function recallMappings(
  db: Db,
  plans: readonly SheetPlan[],
): Promise<(SheetPlan & { columns: KeptColumn[] })[]> {
  const keys = plans.filter(({ columns }) => columns.length > 0).map(({ columns }) => keyOf(columns));
  const known = keys.length > 0 ? await selectMappings(db, keys) : new Map<string, RememberedMapping>();
  return plans.map((plan) => {
    const memory = plan.columns.length > 0 ? known.get(keyOf(plan.columns)) : undefined;
    const recalled = memory ? withRemembered(plan, memory) : plan;
    const names = columnKeys(plan.columns.map(({ heading }) => heading));
    const columns = recalled.columns.map((column, at) => {
      const remembered = memory !== undefined && Object.hasOwn(memory, names[at] ?? '');
      return { ...column, remembered, chosen: false };
    });
    return { ...recalled, columns };
  });
}

/** Remembers the columns that a person corrected, so that nobody corrects them twice. */
export async function rememberMappings(tx: Tx, ctx: Ctx, sheets: readonly KeptSheet[]): Promise<void> {
  for (const { columns, use } of sheets) {
    if (!use || !columns.some(({ chosen }) => chosen)) continue;
    const names = columnKeys(columns.map(({ heading }) => heading));
    const memory = columns.flatMap(({ target, ordinal, heading, chosen, remembered }, at) =>
      heading !== '' && (chosen || remembered) ? [[names[at] ?? '', { target, ordinal }] as const] : [],
    );
    if (memory.length === 0) continue;
    await upsertMapping(tx, {
      headingKey: keyOf(columns),
      columns: Object.fromEntries(memory),
      updatedBy: ctx.asker.id,
      updatedAt: ctx.now,
    });
  }
}

/** Remembers what the columns mean under which rows that were not imported go out, so that they come back as they went. */
export async function rememberFailedColumns(tx: Tx, ctx: Ctx, sheets: readonly KeptSheet[]): Promise<void> {
  const { headings, targets } = failedColumns(sheets);
  for (const more of Object.values(troubleHeadings)) {
    const all = [...headings, ...more];
    const meanings = [...targets, ...more.map(() => ({ target: 'ignore', ordinal: 1 }) as const)];
    const names = columnKeys(all);
    await upsertMapping(tx, {
      headingKey: keyOf(all.map((heading) => ({ heading }))),
      columns: Object.fromEntries(meanings.map((meaning, at) => [names[at] ?? '', meaning])),
      updatedBy: ctx.asker.id,
      updatedAt: ctx.now,
    });
  }
}
