import { turned } from './label-blocks.ts';
import { holdsPeople } from './people-column.ts';
import { type RowAbove, readRow } from './read-row.ts';
import { RowSorter, type SkipReason } from './row-kind.ts';
import type { ListContext, ListMapping, RowReading } from './row-reading.ts';
import { cellText } from './sheet-outline.ts';
import type { SheetPlan } from './sheet-plan.ts';

/** What became of one row (of one column on a transposed sheet), counted from 0. */
export type RowOutcome =
  | { readonly row: number; readonly kind: 'reading'; readonly reading: RowReading }
  | { readonly row: number; readonly kind: 'skipped'; readonly why: SkipReason };

/** Reads the rows of one sheet one after the other. */
export interface RowReader {
  /** Takes the next row, counted from 0 in the sheet; gives what is ready, for most sheets exactly this row. */
  next(row: number, cells: readonly string[]): readonly RowOutcome[];
  /** To be called once after the last row: a transposed sheet is read only now. */
  end(): readonly RowOutcome[];
  /** How many rows were knowingly skipped so far, by reason. */
  readonly skipped: ReadonlyMap<SkipReason, number>;
}

/** How the rows of a plan are read. */
export function mappingOf(plan: SheetPlan): ListMapping {
  const name = plan.columns.find(({ target }) => target === 'customerName');
  const ofPeople = name !== undefined && holdsPeople(name);
  return { columns: plan.columns, ofPeople, sheetOwner: plan.sheetOwner, namesMerged: plan.namesMerged };
}

/**
 * Makes the reader of a sheet's rows. Rows must come in their order, all of them, from the first row of the sheet: what a row means may
 * depend on the one above. Nothing but the last name is kept between rows, so that a sheet may have any length; a transposed sheet is
 * kept whole and must be small.
 */
export function makeRowReader(plan: SheetPlan, context: ListContext): RowReader {
  const mapping = mappingOf(plan);
  const sorter = new RowSorter(plan);
  const skipped = new Map<SkipReason, number>();
  const held: (readonly string[])[] = [];
  let above: RowAbove | null = null;

  const read = (row: number, cells: readonly string[]): RowOutcome => {
    const texts = cells.map(cellText);
    const why = sorter.skip(row, texts);
    if (why !== null) {
      skipped.set(why, (skipped.get(why) ?? 0) + 1);
      return { row, kind: 'skipped', why };
    }
    const reading = readRow(texts, mapping, context, above);
    const { name } = reading.record.customer;
    if (!reading.continues) above = name === '' ? null : { name, failed: reading.problems.length > 0 };
    return { row, kind: 'reading', reading };
  };

  return {
    skipped,
    next: (row, cells) => {
      if (!plan.transposed) return [read(row, cells)];
      held[row] = cells;
      return [];
    },
    end: () => {
      if (!plan.transposed) return [];
      const rows = Array.from({ length: held.length }, (_, at) => held[at] ?? []);
      return turned(rows).map((cells, column) => read(column, cells));
    },
  };
}
