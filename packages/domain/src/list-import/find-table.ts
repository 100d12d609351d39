import type { Phrase } from '../field.ts';
import { type HeaderScore, isHeader, isInstruction, looksLikeData, scoreHeader, standsOverData } from './header-row.ts';
import { labelColumns } from './label-blocks.ts';
import { headingSureness } from './match-heading.ts';
import { planNotes } from './plan-notes.ts';
import { cellText, type SheetOutline } from './sheet-outline.ts';
import { tableColumns } from './table-columns.ts';
import { kindsOf } from './value-kinds.ts';

/** A column of the table before anybody asked what it means. */
export interface FoundColumn {
  readonly index: number;
  /** The wider heading above its own, '' where there is none. */
  readonly parent: string;
  readonly heading: string;
  /** Its values in the outline. */
  readonly values: readonly string[];
}

/** Where the table of a sheet is. */
export interface FoundTable {
  readonly transposed: boolean;
  readonly headerRows: readonly number[];
  readonly titles: readonly string[];
  readonly columns: readonly FoundColumn[];
  readonly dataFrom: number;
  readonly endsBefore: number | null;
  readonly rowEstimate: number;
  readonly notes: readonly Phrase[];
}

/** How far down a first heading may stand. */
const deepestHeader = 40;

type Grid = readonly (readonly string[])[];

interface Header {
  readonly rows: readonly number[];
  readonly score: number;
}

const filledIn = (row: readonly string[]): number => row.filter((cell) => cell !== '').length;

/** The trimmed cells of an outline's first rows. */
export function gridOf(outline: SheetOutline): string[][] {
  return outline.head.map((row) => row.map(cellText));
}

/** Joins a header's rows: of merged or blank cells above, the text to the left holds on. */
function headingsOf(grid: Grid, rows: readonly number[]): { parent: string; heading: string }[] {
  const lines = rows.map((row) => grid[row] ?? []);
  const width = Math.max(0, ...lines.map((line) => line.length));
  const last = lines.at(-1) ?? [];
  const first = lines.length > 1 ? (lines[0] ?? []) : [];
  let group = '';
  return Array.from({ length: width }, (_, column) => {
    const top = first[column] ?? '';
    const own = last[column] ?? '';
    if (top !== '') group = top;
    if (lines.length < 2) return { parent: '', heading: own };
    if (own === '') {
      group = '';
      return { parent: '', heading: top };
    }
    return { parent: top === own ? '' : group, heading: own };
  });
}

/** Whether a row with gaps stands over another that fills them: 客户信息 | | 跟进情况 over 名称 | 电话 | 日期. */
function standsOver(top: readonly string[], bottom: readonly string[]): boolean {
  const cells = filledIn(top);
  if (cells === 0 || top.some((cell) => cell.length > 30 || /[:：]./.test(cell) || looksLikeData(cell))) return false;
  const gaps = bottom.filter((cell, column) => cell !== '' && (top[column] ?? '') === '').length;
  const first = top.findIndex((cell) => cell !== '');
  const complements = top.some(
    (cell, column) => cell !== '' && (bottom[column] ?? '') === '' && headingSureness(cell) >= 0.6,
  );
  return gaps >= 1 && (cells >= 2 || complements) && (cells >= 2 || first > 0 || complements);
}

/** A header with the rows above and below that belong to it. */
function grown(grid: Grid, at: HeaderScore): Header {
  const own = grid[at.row] ?? [];
  const above = grid[at.row - 1] ?? [];
  const below = grid[at.row + 1] ?? [];
  const under = scoreHeader(below, at.row + 1);
  if (at.row > 0 && standsOver(above, own) && !isHeader(scoreHeader(above, 0)))
    return { rows: [at.row - 1, at.row], score: at.score + scoreHeader(above, 0).score * 0.5 };
  if (standsOver(own, below) && under.matched >= 2 && under.matched >= under.filled * 0.5 && !below.some(looksLikeData))
    return { rows: [at.row, at.row + 1], score: at.score + under.score };
  return { rows: [at.row], score: at.score };
}

/** A single known heading over a column of values that look like one thing. */
function isLoneHeader(grid: Grid, at: HeaderScore): boolean {
  if (at.matched !== 1 || at.filled > 2 || at.score < 0.9) return false;
  const column = (grid[at.row] ?? []).findIndex((cell) => headingSureness(cell) >= 0.9);
  const below = grid
    .slice(at.row + 1, at.row + 30)
    .map((row) => row[column] ?? '')
    .filter((cell) => cell !== '');
  const named = below.filter((cell) => kindsOf(cell).has('company') || kindsOf(cell).has('person')).length;
  return below.length >= 2 && named >= below.length * 0.5 && !below.some((cell) => headingSureness(cell) >= 0.9);
}

/** Every heading on the sheet, repetitions of an earlier one left out. */
function headersOf(grid: Grid): Header[] {
  const found: Header[] = [];
  const seen = new Set<string>();
  for (let row = 0; row < grid.length; row += 1) {
    const score = scoreHeader(grid[row] ?? [], row);
    const strict = found.length > 0 || row > deepestHeader;
    const fits = strict
      ? score.matched >= 3 && score.matched >= score.filled * 0.6
      : isHeader(score) ||
        isLoneHeader(grid, score) ||
        standsOverData(score, grid[row] ?? [], grid.slice(row + 1, row + 6));
    if (!fits) continue;
    const header = grown(grid, score);
    const key = header.rows.map((one) => (grid[one] ?? []).join('|')).join('\n');
    if (!seen.has(key)) found.push(header);
    seen.add(key);
    row = Math.max(row, header.rows.at(-1) ?? row);
  }
  return found;
}

/** How many rows of data there are between two rows. */
function countRows(grid: Grid, from: number, to: number): number {
  return grid.slice(from, to).filter((row) => filledIn(row) >= 2).length;
}

/** Without any heading: the first row from which on rows look like data. */
function firstDataRow(grid: Grid): number | null {
  const isData = (row: readonly string[]) => {
    const kinds = row.filter((cell) => cell !== '').map(kindsOf);
    const strong = kinds.filter((one) =>
      ['company', 'phone', 'email', 'person', 'nameWithPhone'].some((kind) => one.has(kind as never)),
    );
    return strong.length >= 2 || (strong.length === 1 && kinds.length <= 2);
  };
  const at = grid.findIndex((row, index) => isData(row) && (index + 1 >= grid.length || isData(grid[index + 1] ?? [])));
  return at < 0 ? null : at;
}

/** The table of one sheet, or null where none is seen. Texts only are looked at, at most the outline's rows. */
export function findTable(outline: SheetOutline): FoundTable | null {
  const grid = gridOf(outline);
  const headers = headersOf(grid);
  const complete = outline.rowCount <= outline.head.length;
  const turnedTable = complete ? transposedTable(grid, headers) : null;
  if (turnedTable) return turnedTable;
  if (headers.length === 0) return tableWithoutHeader(grid, outline);

  const sizes = headers.map((header, index) => {
    const from = (header.rows.at(-1) ?? 0) + 1;
    const to = headers[index + 1]?.rows[0] ?? grid.length;
    const beyond = index === headers.length - 1 && !complete ? outline.rowCount : 0;
    return countRows(grid, from, to) + beyond;
  });
  const best = sizes.reduce((one, size, index) => (size > (sizes[one] ?? 0) ? index : one), 0);
  const header = headers[best];
  if (!header) return null;
  const next = headers[best + 1]?.rows[0] ?? null;
  const notes =
    headers.length > 1
      ? [planNotes.otherTables(headers.filter((one) => one !== header).map((one) => (one.rows[0] ?? 0) + 1))]
      : [];
  return tableFrom(grid, outline, header.rows, next, notes);
}

function tableWithoutHeader(grid: Grid, outline: SheetOutline): FoundTable | null {
  const from = firstDataRow(grid);
  if (from === null) return null;
  return tableFrom(grid, outline, [], null, [planNotes.noHeader], from);
}

function tableFrom(
  grid: Grid,
  outline: SheetOutline,
  headerRows: readonly number[],
  endsBefore: number | null,
  notes: readonly Phrase[],
  start = (headerRows.at(-1) ?? -1) + 1,
): FoundTable {
  const end = endsBefore ?? grid.length;
  let dataFrom = start;
  while (headerRows.length > 0 && dataFrom < end && isInstruction(grid[dataFrom] ?? [])) dataFrom += 1;
  const headings = headingsOf(grid, headerRows);
  const body = grid.slice(dataFrom, end);
  const { table, beside } = tableColumns(
    headings.map(({ parent, heading }) => heading || parent),
    body.filter((row) => filledIn(row) > 0),
  );
  const columns = table.flatMap(({ left, right }) =>
    Array.from({ length: right - left + 1 }, (_, at): FoundColumn => {
      const index = left + at;
      const { parent, heading } = headings[index] ?? { parent: '', heading: '' };
      return { index, parent, heading, values: body.map((row) => row[index] ?? '').filter((cell) => cell !== '') };
    }),
  );
  // of the last rows some may be totals, notes or empty
  const short = outline.tail.filter((row) => filledIn(row.map(cellText)) < 2).length;
  const rest = endsBefore === null ? Math.max(0, outline.rowCount - grid.length - short) : 0;
  return {
    transposed: false,
    headerRows,
    titles: titlesOf(grid, headerRows[0] ?? start, headerRows),
    columns,
    dataFrom,
    endsBefore,
    rowEstimate:
      body.filter((row) => table.some(({ left, right }) => filledIn(row.slice(left, right + 1)) >= 2)).length + rest,
    notes: beside.length > 0 ? [...notes, planNotes.beside(beside.map(({ left, right }) => [left, right]))] : notes,
  };
}

function titlesOf(grid: Grid, until: number, headerRows: readonly number[]): string[] {
  const above = grid.slice(0, until).flat();
  const own = headerRows.flatMap((row) => grid[row] ?? []);
  return [...new Set([...above, ...own])].filter((text) => text !== '');
}

/** A list turned by a quarter: at least three labels in one column, customers in two or more beside it. */
function transposedTable(grid: Grid, headers: readonly Header[]): FoundTable | null {
  const [labels, ...others] = labelColumns(grid);
  const across = Math.max(0, ...headers.map((header) => header.score));
  if (!labels || others.length > 0 || labels.values.length < 2 || labels.rows.length <= across) return null;
  const named = labels.rows.some((row) => /名称|姓名|客户|公司|name|company/i.test(grid[row]?.[labels.column] ?? ''));
  if (!named) return null;
  const top = labels.rows[0] ?? 0;
  let bottom = labels.rows.at(-1) ?? 0;
  while (filledIn(grid[bottom + 1] ?? []) >= 2 && (grid[bottom + 1]?.[labels.column] ?? '') !== '') bottom += 1;
  const columns = grid.slice(top, bottom + 1).map((row, at): FoundColumn => {
    const values = row.slice(labels.column + 1).filter((cell) => cell !== '');
    return { index: top + at, parent: '', heading: row[labels.column] ?? '', values };
  });
  return {
    transposed: true,
    headerRows: [labels.column],
    titles: titlesOf(grid, top, []),
    columns: columns.filter(({ heading, values }) => heading !== '' || values.length > 0),
    dataFrom: labels.column + 1,
    endsBefore: null,
    rowEstimate: labels.values.length,
    notes: [planNotes.transposed],
  };
}
