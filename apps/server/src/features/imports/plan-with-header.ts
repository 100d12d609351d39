import { guessMapping } from '@genjin/domain/list-import/guess-mapping';
import { readHeading } from '@genjin/domain/list-import/heading-text';
import { sheetReasons } from '@genjin/domain/list-import/plan-notes';
import { cellText, type SheetOutline } from '@genjin/domain/list-import/sheet-outline';
import type { ColumnPlan, SheetPlan } from '@genjin/domain/list-import/sheet-plan';

/**
 * A sheet's plan where a person says which row (from 0) is the heading, or that there is none (null): the columns are guessed anew from
 * that row and what stands below it.
 */
export function planWithHeader(found: SheetPlan, outline: SheetOutline, headerAt: number | null): SheetPlan {
  const grid = outline.head.map((row) => row.map(cellText));
  const firstFilled = grid.findIndex((row) => row.some((cell) => cell !== ''));
  const dataFrom = headerAt === null ? Math.max(0, firstFilled) : headerAt + 1;
  const headings = headerAt === null ? [] : (grid[headerAt] ?? []);
  const body = grid.slice(dataFrom);
  const width = Math.max(0, headings.length, ...body.map((row) => row.length));
  const raw = Array.from({ length: width }, (_, index) => ({
    index,
    parent: '',
    heading: headings[index] ?? '',
    values: body.map((row) => row[index] ?? '').filter((cell) => cell !== ''),
  })).filter(({ heading, values }) => heading !== '' || values.length > 0);
  const guesses = guessMapping(raw);
  const columns = raw.flatMap(({ index, heading, values }, at): ColumnPlan[] => {
    const guess = guesses[at];
    const samples = [...new Set(values)].slice(0, 5).map((value) => value.slice(0, 80));
    return guess ? [{ index, heading, unit: readHeading(heading).unit, ...guess, samples }] : [];
  });
  const named = columns.some(({ target }) => target === 'customerName');
  return {
    ...found,
    kind: 'list',
    use: named,
    why: named ? sheetReasons.list : sheetReasons.noCustomer,
    transposed: false,
    headerRows: headerAt === null ? [] : [headerAt],
    titles: grid.slice(0, headerAt ?? 0).flatMap((row) => row.filter((cell) => cell !== '')),
    columns,
    dataFrom,
    endsBefore: null,
    rowEstimate: Math.max(0, outline.rowCount - dataFrom),
    notes: [],
  };
}
