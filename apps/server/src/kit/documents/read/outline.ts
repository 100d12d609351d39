import type { ReadLimits } from './read-limits.ts';
import type { ReadingPart } from './reading-protocol.ts';
import type { SheetEvent, SheetExtent } from './sheet-event.ts';

/** Rows at the beginning of each sheet that an outline shows. */
export const outlineFirstRows = 200;
const outlineLastRows = 5;
/** Characters of a cell that an outline shows. */
const outlineCellLength = 1_000;

/** Keeps of each sheet its first and last rows and the merges within them, and measures the rest. */
export async function* outlineOf(events: AsyncIterable<SheetEvent>, limits: ReadLimits): AsyncGenerator<ReadingPart> {
  let room = limits.answerCells;
  let sheet = new SheetMeasure();
  for await (const event of events) {
    if (event.kind === 'sheet') {
      sheet = new SheetMeasure();
      yield event;
    } else if (event.kind === 'rows') {
      const first: string[][] = [];
      for (const [at, cells] of event.rows.entries()) {
        const shown = sheet.take(event.firstRow + at, cells);
        if (shown && room > 0) first.push(shown);
        room -= shown?.length ?? 0;
      }
      if (first.length > 0) yield { ...event, rows: first };
    } else {
      const shown = event.merges.filter(({ top, bottom }) => sheet.shows(top) || sheet.shows(bottom));
      yield { ...event, merges: shown };
      yield { kind: 'extent', sheet: event.sheet, ...sheet.extent() };
    }
  }
}

class SheetMeasure {
  #rowCount = 0;
  #contentRows = 0;
  #columnCount = 0;
  readonly #last: { row: number; cells: string[] }[] = [];

  /** Takes a row; gives it cut to what an outline shows where it is one of the first. */
  take(row: number, cells: readonly string[]): string[] | null {
    if (cells.length > 0) {
      this.#rowCount = row + 1;
      this.#contentRows++;
      this.#columnCount = Math.max(this.#columnCount, cells.length);
    }
    if (row < outlineFirstRows) return cut(cells);
    if (cells.length > 0) this.#last.push({ row, cells: cut(cells) });
    if (this.#last.length > outlineLastRows) this.#last.shift();
    return null;
  }

  shows(row: number): boolean {
    return row < outlineFirstRows || this.#last.some((one) => one.row === row);
  }

  extent(): SheetExtent {
    return {
      rowCount: this.#rowCount,
      contentRows: this.#contentRows,
      columnCount: this.#columnCount,
      last: this.#last,
    };
  }
}

function cut(cells: readonly string[]): string[] {
  return cells.map((cell) => (cell.length > outlineCellLength ? cell.slice(0, outlineCellLength) : cell));
}
