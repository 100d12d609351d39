import { headingSureness } from './match-heading.ts';

/** A run of neighbouring columns, both ends included. */
export interface ColumnRun {
  readonly left: number;
  readonly right: number;
}

interface Run extends ColumnRun {
  readonly sureness: number;
  readonly matched: number;
  readonly rows: number;
}

/**
 * Parts the columns under a heading into runs separated by empty columns, and says which of them are the table: the best run and
 * every other that is headed and filled like it. A legend or a statistic beside the data is short or has no known heading.
 */
export function tableColumns(
  headings: readonly string[],
  body: readonly (readonly string[])[],
): { readonly table: readonly ColumnRun[]; readonly beside: readonly ColumnRun[] } {
  const width = Math.max(headings.length, ...body.map((row) => row.length));
  const used = Array.from({ length: width }, (_, column) => {
    const filled = body.filter((row) => (row[column] ?? '') !== '').length;
    return (headings[column] ?? '') !== '' || filled > 0;
  });
  const runs: Run[] = [];
  for (let column = 0; column < width; column += 1) {
    if (!used[column]) continue;
    let right = column;
    while (used[right + 1]) right += 1;
    runs.push(weigh({ left: column, right }, headings, body));
    column = right;
  }
  const best = runs.reduce<Run | null>((one, run) => (one && worth(one) >= worth(run) ? one : run), null);
  if (!best) return { table: [], beside: [] };
  const belongs = (run: Run) =>
    run === best || (run.matched >= 1 && run.rows >= best.rows * 0.5 && run.sureness >= 0.9);
  return { table: runs.filter(belongs), beside: runs.filter((run) => !belongs(run)) };
}

function weigh(run: ColumnRun, headings: readonly string[], body: readonly (readonly string[])[]): Run {
  const sure = headings.slice(run.left, run.right + 1).map(headingSureness);
  const rows = body.filter((row) => row.slice(run.left, run.right + 1).some((cell) => cell !== '')).length;
  return {
    ...run,
    rows,
    matched: sure.filter((one) => one >= 0.6).length,
    sureness: sure.reduce((sum, one) => sum + one, 0),
  };
}

const worth = (run: Run): number => run.sureness * (1 + Math.min(run.rows, 20) / 20) + Math.min(run.rows, 20) / 40;
