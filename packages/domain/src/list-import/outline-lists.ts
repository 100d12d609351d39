import type { Phrase } from '../field.ts';
import { looksLikeForm } from '../paper-form/form-from-document.ts';
import { type FoundTable, findTable, gridOf } from './find-table.ts';
import { guessMapping } from './guess-mapping.ts';
import { columnKeys, readHeading } from './heading-text.ts';
import type { ImportTarget } from './import-targets.ts';
import { looksLikeSheetForm } from './label-blocks.ts';
import { mappingReasons } from './mapping-reasons.ts';
import { looksLikePerson } from './name-shape.ts';
import { holdsPeople } from './people-column.ts';
import { columnLetters, planNotes, sheetReasons } from './plan-notes.ts';
import type { SheetOutline } from './sheet-outline.ts';
import type { ColumnPlan, SheetKind, SheetPlan } from './sheet-plan.ts';

/** A mapping that a person corrected, by {@link columnKeys} of its headings. */
export type RememberedMapping = Readonly<
  Record<string, { readonly target: ImportTarget | null; readonly ordinal: number }>
>;

/** Finds the table on every sheet and what its columns mean. Looks at outlines only, so that a sheet may be of any length. */
export function outlineLists(sheets: readonly SheetOutline[]): { readonly sheets: readonly SheetPlan[] } {
  return { sheets: sheets.map(outlineSheet) };
}

function outlineSheet(outline: SheetOutline): SheetPlan {
  const grid = gridOf(outline);
  if (grid.every((row) => row.every((cell) => cell === '')) && outline.rowCount <= grid.length)
    return without(outline, 'empty', sheetReasons.empty);
  const table = findTable(outline);
  const plan = table && planOf(outline, table);
  if (!outline.hidden && isForm(outline, grid, plan)) return without(outline, 'form', sheetReasons.form);
  if (!plan)
    return without(
      outline,
      outline.hidden ? 'hidden' : 'other',
      outline.hidden ? sheetReasons.hidden : sheetReasons.noTable,
    );
  return plan;
}

/** Whether the reader of forms finds one, and no list is plain to see: a block of labels may stand above a table of follow-ups. */
function isForm(outline: SheetOutline, grid: readonly (readonly string[])[], plan: SheetPlan | null): boolean {
  const mapped = plan?.columns.filter(({ target }) => target !== null) ?? [];
  const plain = plan?.kind === 'list' && (plan.transposed || mapped.length >= 3);
  if (plain && !looksLikeSheetForm(grid)) return false;
  return looksLikeForm({
    kind: 'sheets',
    sheets: [{ name: outline.name, hidden: false, rows: grid, merges: outline.merges }],
  });
}

function without(outline: SheetOutline, kind: SheetKind, why: Phrase): SheetPlan {
  return {
    name: outline.name,
    kind,
    use: false,
    why,
    transposed: false,
    headerRows: [],
    titles: [],
    columns: [],
    dataFrom: 0,
    endsBefore: null,
    rowEstimate: 0,
    sheetOwner: null,
    namesMerged: false,
    notes: [],
  };
}

/** Whether names are merged over rows: by the file's own word, or because every fifth row with text has no name. */
function areMerged(outline: SheetOutline, table: FoundTable, column: number): boolean {
  const down = ({ left, right, top, bottom }: SheetOutline['merges'][number]) =>
    left <= column && column <= right && bottom > top && top >= table.dataFrom;
  if (outline.merges.some(down)) return true;
  const rows = gridOf(outline)
    .slice(table.dataFrom, table.endsBefore ?? undefined)
    .filter((row) => row.filter((cell) => cell !== '').length >= 3);
  return rows.length >= 4 && rows.filter((row) => (row[column] ?? '') === '').length >= rows.length * 0.2;
}

/** Different values, shortened for a preview. */
function samplesOf(values: readonly string[]): string[] {
  return [...new Set(values)].slice(0, 5).map((value) => (value.length > 80 ? `${value.slice(0, 80)}…` : value));
}

function planOf(outline: SheetOutline, table: FoundTable): SheetPlan {
  const guesses = guessMapping(table.columns);
  const columns = table.columns.map(({ index, parent, heading, values }, at): ColumnPlan => {
    const { target = null, ordinal = 1, confidence = 0, reason = mappingReasons.unknown } = guesses[at] ?? {};
    const whole = parent !== '' && parent !== heading ? `${parent} / ${heading}` : heading;
    const unit = readHeading(heading).unit || readHeading(parent).unit;
    return { index, heading: whole, unit, target, ordinal, confidence, reason, samples: samplesOf(values) };
  });
  const shaped = columns.filter(({ heading, samples }) => heading !== '' || samples.length > 0);
  const names = shaped.find(({ target }) => target === 'customerName');
  const owned = shaped.some(({ target }) => target === 'owner' || target === 'followUpBy');
  const sheetOwner = names && !owned && looksLikePerson(outline.name.trim()) ? outline.name.trim() : null;
  const known = names !== undefined && shaped.filter(({ target }) => target !== null).length >= 1;
  const why = outline.hidden
    ? sheetReasons.hidden
    : !known
      ? sheetReasons.noCustomer
      : table.rowEstimate === 0 && shaped.every(({ samples }) => samples.length === 0)
        ? sheetReasons.noRows
        : sheetReasons.list;
  const lost = shaped
    .filter(({ target }) => target === null)
    .map(({ heading, index }) => heading || columnLetters(index));
  return {
    name: outline.name,
    kind: outline.hidden ? 'hidden' : known ? 'list' : 'other',
    use: why === sheetReasons.list,
    why,
    transposed: table.transposed,
    headerRows: table.headerRows,
    titles: table.titles,
    columns: shaped,
    dataFrom: table.dataFrom,
    endsBefore: table.endsBefore,
    rowEstimate: table.rowEstimate,
    sheetOwner,
    namesMerged: !table.transposed && names !== undefined && areMerged(outline, table, names.index),
    notes: [
      ...table.notes,
      ...(names && isOfPeople(names, shaped) ? [planNotes.individuals] : []),
      ...(sheetOwner === null ? [] : [planNotes.sheetOwner(sheetOwner)]),
      ...(known && lost.length > 0 ? [planNotes.unmapped(lost)] : []),
    ],
  };
}

/** Whether the column of customers holds people, because no column of companies was found. */
function isOfPeople(names: ColumnPlan, columns: readonly ColumnPlan[]): boolean {
  return holdsPeople(names) && !columns.some(({ target }) => target === 'contactName');
}

/** A plan with a mapping as it was corrected before; columns that the memory does not know keep their guess. */
export function withRemembered(plan: SheetPlan, remembered: RememberedMapping): SheetPlan {
  const keys = columnKeys(plan.columns.map(({ heading }) => heading));
  const columns = plan.columns.map((column, at) => {
    const known = Object.hasOwn(remembered, keys[at] ?? '') ? remembered[keys[at] ?? ''] : undefined;
    return known ? { ...column, ...known, confidence: 1, reason: mappingReasons.remembered } : column;
  });
  const named = columns.some(({ target }) => target === 'customerName');
  const use = named && plan.kind !== 'hidden' && (plan.use || plan.why.zh === sheetReasons.noCustomer.zh);
  return {
    ...plan,
    columns,
    use,
    kind: named && plan.kind === 'other' ? 'list' : plan.kind,
    why: use ? sheetReasons.list : plan.why,
  };
}
