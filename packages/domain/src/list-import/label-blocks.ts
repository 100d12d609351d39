import { headingSureness } from './match-heading.ts';

/** A sheet whose labels stand in a column. */
export interface LabelColumn {
  readonly column: number;
  /** Rows of its labels. */
  readonly rows: readonly number[];
  /** Columns to the right that hold values, up to the next column of labels. */
  readonly values: readonly number[];
}

const isLabel = (text: string): boolean => text !== '' && text.length <= 40 && headingSureness(text) >= 0.65;

/** The columns in which known labels stand one under the other, the one with most labels first. */
export function labelColumns(rows: readonly (readonly string[])[]): LabelColumn[] {
  const width = Math.min(12, Math.max(0, ...rows.map((row) => row.length)));
  const labels = Array.from({ length: width }, (_, column) =>
    rows.flatMap((row, index) => (isLabel(row[column] ?? '') && !isLabel(row[column + 1] ?? '') ? [index] : [])),
  );
  const columns = labels.flatMap((found, column) => (found.length >= 3 ? [{ column, rows: found }] : []));
  return columns
    .map(({ column, rows: found }, index) => {
      const next = columns[index + 1]?.column ?? Number.POSITIVE_INFINITY;
      const widest = Math.max(0, ...found.map((row) => rows[row]?.length ?? 0));
      const values: number[] = [];
      for (let at = column + 1; at < Math.min(widest, next); at += 1)
        if (found.filter((row) => (rows[row]?.[at] ?? '') !== '').length >= Math.max(1, found.length * 0.3))
          values.push(at);
      return { column, rows: found, values };
    })
    .filter(({ values }) => values.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length);
}

/** The sheet turned, rows as columns: as every other list. */
export function turned(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
}

/**
 * Whether a sheet holds one customer as label and value: at least three labels down a column with one value beside each, one of
 * them the customer's name. A small table of follow-ups may stand below; a heading with its own column of customers makes a list.
 */
export function looksLikeSheetForm(rows: readonly (readonly string[])[]): boolean {
  const [labels] = labelColumns(rows);
  if (!labels || labels.values.length > 2) return false;
  const block = labels.rows.slice(0, runLength(labels.rows));
  if (block.length < 3) return false;
  const pairs = block.filter(
    (row) => (rows[row] ?? []).slice(labels.column + 1).filter((cell) => cell !== '').length <= 5,
  );
  const name = pairs.some((row) =>
    /名称|姓名|客户|公司|单位|name|company|customer/i.test(rows[row]?.[labels.column] ?? ''),
  );
  return name && pairs.length >= 3;
}

/** How many labels stand together, at most two rows apart. */
function runLength(rows: readonly number[]): number {
  const gap = rows.findIndex((row, index) => index > 0 && row - (rows[index - 1] ?? 0) > 3);
  return gap < 0 ? rows.length : gap;
}
