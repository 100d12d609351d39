import type { Merge } from '@genjin/domain/document-text';
import type { DocumentWarning } from '../document-refused.ts';
import type { ReadLimits } from '../read-limits.ts';
import { RowBatches, type RowCount } from '../row-batches.ts';
import type { SheetEvent } from '../sheet-event.ts';
import { type BiffGlobals, readGlobals } from './biff-globals.ts';
import { biff, damaged, guarded, recordAt, recordsOf } from './biff-records.ts';
import { BiffCells, cellRecords, mergesOf } from './biff-sheet.ts';

/**
 * The sheets of an .xls: BIFF8 of Excel 97 and later, BIFF5 of Excel 5 and 95. `stream` is its Workbook (or Book) stream.
 * Source: [MS-XLS].
 * @throws DocumentRefused
 */
export function* readXls(stream: Buffer, limits: ReadLimits, warnings: DocumentWarning[]): Generator<SheetEvent, void> {
  const globals = guarded(() => readGlobals(stream, limits, warnings));
  const count = { rows: 0 };
  for (const [sheet, { name, hidden }] of globals.sheets.entries()) {
    yield { kind: 'sheet', sheet, name, hidden };
    yield* readSheet(stream, globals, sheet, limits, count, warnings);
  }
}

function* readSheet(
  stream: Buffer,
  globals: BiffGlobals,
  sheet: number,
  limits: ReadLimits,
  count: RowCount,
  warnings: DocumentWarning[],
): Generator<SheetEvent, void> {
  const { name, at } = globals.sheets[sheet] ?? damaged();
  const { places, merges } = guarded(() => survey(stream, at, name, limits.merges));
  const batches = new RowBatches(sheet, name, limits, count);
  const decoder = new BiffCells(stream, globals, name, limits);
  let row = -1;
  let cells: string[] = [];
  for (const place of places) {
    guarded(() => {
      const record = recordAt(stream, place) ?? damaged(name);
      const next = record.data.readUInt16LE(0);
      if (next !== row) {
        if (row >= 0) batches.add(row, cells);
        row = next;
        cells = [];
      }
      decoder.place(record, cells);
    });
    yield* batches.take();
  }
  if (row >= 0) batches.add(row, cells);
  yield* batches.end();
  if (merges.length > limits.merges)
    warnings.push({ code: 'merges_ignored', details: { found: limits.merges, place: name } });
  yield { kind: 'merges', sheet, merges: merges.slice(0, limits.merges) };
}

/** Where the cells of a sheet stand in the stream, by rows: most writers put them in order, and none has to. */
function survey(stream: Buffer, from: number, name: string, mergesKept: number): { places: number[]; merges: Merge[] } {
  if (recordAt(stream, from)?.type !== biff.begin) damaged(name);
  const places: number[] = [];
  const merges: Merge[] = [];
  let last = 0;
  let ordered = true;
  for (const { type, data, at } of recordsOf(stream, from)) {
    if (type === biff.mergedCells && merges.length <= mergesKept) merges.push(...mergesOf(data));
    if (!cellRecords.has(type)) continue;
    const row = data.readUInt16LE(0);
    if (row < last) ordered = false;
    last = row;
    places.push(at);
  }
  if (!ordered) places.sort((a, b) => stream.readUInt16LE(a + 4) - stream.readUInt16LE(b + 4));
  return { places, merges };
}
