import { makeRowReader, type RowOutcome, type RowReader } from '@genjin/domain/list-import/make-row-reader';
import type { ListContext } from '@genjin/domain/list-import/row-reading';
import type { SheetPlan } from '@genjin/domain/list-import/sheet-plan';
import type { RowTask } from '#kit/documents/read/row-task';
import { RowStager } from './row-stager.ts';
import type { StagingRules } from './stage-record.ts';
import type { StagedBatch } from './staged-record.store.ts';

/** How the rows of a file are read and staged; plain data, since it goes to another process. */
export interface StagingInput {
  readonly context: ListContext;
  readonly rules: StagingRules;
  /** By sheet; null for one that is left out. */
  readonly plans: readonly (SheetPlan | null)[];
}

/**
 * Reads the rows of a list and makes them ready for the database. It runs in the reading process: reading, checking and the search keys
 * of fifty thousand customers would keep the server from everybody else.
 */
export const task: RowTask<StagingInput, StagedBatch> = async function* (events, { plans, context, rules }) {
  const stager = new RowStager(rules);
  let sheet: SheetRows | null = null;
  for await (const event of events) {
    if (event.kind === 'sheet') {
      sheet?.end(stager);
      const plan = plans[event.sheet] ?? null;
      sheet = plan && new SheetRows(event.sheet, plan, makeRowReader(plan, context));
      stager.turn();
    } else if (event.kind === 'rows' && sheet)
      for (const [at, cells] of event.rows.entries()) {
        sheet.take(event.firstRow + at, cells, stager);
        if (stager.full) yield stager.take();
      }
  }
  sheet?.end(stager);
  yield stager.take();
};

/** The rows of one sheet on their way to the stager. */
export class SheetRows {
  readonly #sheet: number;
  readonly #plan: SheetPlan;
  readonly #reader: RowReader;
  /** The cells of a transposed sheet, whose rows are read at its end. */
  readonly #held: (readonly string[])[] = [];

  constructor(sheet: number, plan: SheetPlan, reader: RowReader) {
    this.#sheet = sheet;
    this.#plan = plan;
    this.#reader = reader;
  }

  /** Takes a row, counted from 0. */
  take(row: number, cells: readonly string[], stager: RowStager): void {
    if (this.#plan.transposed) this.#held[row] = cells;
    this.#pass(this.#reader.next(row, cells), () => cells, stager);
  }

  end(stager: RowStager): void {
    const column = (at: number) => Array.from(this.#held, (row) => row?.[at] ?? '');
    this.#pass(this.#reader.end(), column, stager);
  }

  #pass(outcomes: readonly RowOutcome[], cellsOf: (row: number) => readonly string[], stager: RowStager): void {
    for (const outcome of outcomes)
      if (outcome.kind === 'skipped') stager.pass();
      else stager.add({ sheet: this.#sheet, line: outcome.row + 1 }, cellsOf(outcome.row), outcome.reading);
  }
}
