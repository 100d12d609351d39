import {
  type ExportRequest,
  exportKinds,
  type ListFormat,
  ExportRequest as RequestSchema,
} from '@genjin/domain/export';
import { headingOf } from '@genjin/domain/export-list/list-column';
import { exportedBy, listWatermark } from '@genjin/domain/export-words';
import { localDate } from '@genjin/domain/zoned-time';
import { teamSettings } from '#features/settings/settings.service';
import type { Ctx } from '#kit/context';
import { renderList } from '#kit/documents/write/list-in-worker';
import { fileNames } from '#kit/documents/write/safe-names';
import type { SheetTable } from '#kit/documents/write/sheet-table';
import {
  type ExportedList,
  exportedActions,
  exportedContacts,
  exportedCustomers,
  exportedFollowUps,
  type ListManner,
} from './exported-rows.service.ts';
import { type ExportRow, waitLong } from './exports.store.ts';
import { writeForms } from './write-forms.service.ts';
import type { Progress, Writing, WrittenExport } from './writing.ts';

type ListRequest = Exclude<ExportRequest, { kind: 'forms' }>;

/** Writes what was asked for to a file. All of it is as the database stood when it began, however long that takes. */
export async function writeExport(
  ctx: Ctx,
  row: ExportRow,
  progress: Progress,
  writing: Writing,
): Promise<WrittenExport> {
  const request = RequestSchema.parse(row.request);
  return ctx.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (snapshot) => {
      await waitLong(snapshot);
      const at = { ...ctx, db: snapshot };
      return request.kind === 'forms'
        ? writeForms(at, request, progress, writing)
        : writeList(at, request, row.filterText, progress, writing);
    });
}

async function writeList(
  ctx: Ctx,
  request: ListRequest,
  filterText: string,
  progress: Progress,
  { signal, keep }: Writing,
): Promise<WrittenExport> {
  const { locale, zone } = ctx;
  const words = { locale, zone, settings: await teamSettings(ctx.db) };
  const list = listOf(ctx, request, { words, masked: request.masked });
  const counted = counting(list.rows, progress);
  const name = exportKinds.label(request.kind, locale);
  const table: SheetTable = {
    name,
    titleLine: listWatermark(exportedBy(ctx.asker.name, ctx.now, zone, locale), filterText, locale),
    headings: list.columns.map((column) => headingOf(column, locale)),
    kinds: list.columns.map((column) => column.kind),
    rows: counted.rows(),
  };
  const staged = await keep(renderList(request.format, table, { signal }));
  return {
    fileName: `${fileNames(name)(`${name}-${localDate(ctx.now, zone)}`)}.${endings[request.format]}`,
    rows: counted.count(),
    staged,
  };
}

const endings: Readonly<Record<ListFormat, string>> = { xlsx: 'xlsx', csv_utf8: 'csv', csv_gbk: 'csv' };

function listOf(ctx: Ctx, request: ListRequest, manner: ListManner): ExportedList {
  if (request.kind === 'actions') return exportedActions(ctx, request.filter, manner);
  const { kind, filter } = request;
  if (kind === 'customers') return exportedCustomers(ctx, filter, manner);
  return kind === 'contacts' ? exportedContacts(ctx, filter, manner) : exportedFollowUps(ctx, filter, manner);
}

const rowsBetween = 1000;

function counting(source: SheetTable['rows'], progress: Progress) {
  let count = 0;
  async function* rows(): SheetTable['rows'] {
    for await (const row of source) {
      yield row;
      if (++count % rowsBetween === 0) await progress(count);
    }
  }
  return { rows, count: () => count };
}
