import type { InputOf } from '@genjin/domain/endpoint';
import type { Locale } from '@genjin/domain/field';
import type { importApi } from '@genjin/domain/import';
import type { Ctx } from '#kit/context';
import { writeSheet } from '#kit/documents/write/sheet';
import type { SheetValue } from '#kit/documents/write/sheet-table';
import { failedColumns, troubleHeadings } from './failed-columns.ts';
import { selectFailed } from './failed-rows.store.ts';
import { requireImport } from './held-import.service.ts';
import type { KeptProblem } from './staged-record.store.ts';

const atOnce = 500;

/**
 * The rows that were not imported, as they stand in the file under the same headings, with why and what to do. Mended, the file can be
 * imported again as it is.
 */
export async function failedRows(
  ctx: Ctx,
  { params }: InputOf<typeof importApi.failedRows>,
): Promise<{ readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }> {
  const one = await requireImport(ctx.db, ctx, params.id);
  const columns = failedColumns(one.sheets ?? []);
  const headings = [...columns.headings, ...troubleHeadings[ctx.locale]];

  async function* rows(): AsyncGenerator<SheetValue[]> {
    for (let after = 0, more = true; more; ) {
      const found = await selectFailed(ctx.db, one.id, after, atOnce);
      for (const row of found) {
        const cells = columns.placesOf(row.sheet).map((index) => (index === null ? null : (row.cells[index] ?? null)));
        yield [...cells, ...troublesOf(row.problems, ctx.locale)];
      }
      after = found.at(-1)?.number ?? after;
      more = found.length === atOnce;
    }
  }

  const name = `${one.fileName.replace(/\.[^.]{1,5}$/, '')}-${ctx.locale === 'zh' ? '未导入的行' : 'rows-not-imported'}.xlsx`;
  const kinds = headings.map(() => 'text' as const);
  const sheet = ctx.locale === 'zh' ? '未导入的行' : 'Not imported';
  return { name, bytes: writeSheet('xlsx', { name: sheet, titleLine: null, headings, kinds, rows: rows() }) };
}

function troublesOf(problems: readonly KeptProblem[], locale: Locale): [string, string] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const reasons = errors.map(({ column, reason }) =>
    column === null ? reason[locale] : `${column}：${reason[locale]}`,
  );
  return [reasons.join('\n'), [...new Set(errors.map(({ remedy }) => remedy[locale]))].join('\n')];
}
