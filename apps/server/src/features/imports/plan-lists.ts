import { outlineLists } from '@genjin/domain/list-import/outline-lists';
import type { SheetOutline } from '@genjin/domain/list-import/sheet-outline';
import type { SheetPlan } from '@genjin/domain/list-import/sheet-plan';
import type { SheetOutline as ReadOutline } from '#kit/documents/read/read-document';
import type { KeptSheet } from './imports.store.ts';
import { planWithHeader } from './plan-with-header.ts';

const previewRows = 12;
const previewColumns = 60;
const previewLength = 80;

/** A sheet's outline as the domain looks at it. */
export function outlineForDomain({ name, hidden, rows, last, rowCount, merges }: ReadOutline): SheetOutline {
  return { name, hidden, head: rows, tail: last.map(({ cells }) => cells), rowCount, merges };
}

/**
 * How each sheet is read, before anybody's memory of its headings is asked.
 * @param before the sheets as they were, for the headings that a person chose.
 */
export function planLists(outlines: readonly SheetOutline[], before: readonly KeptSheet[] | null): SheetPlan[] {
  return outlineLists(outlines).sheets.map((plan, index) => {
    const outline = outlines[index];
    const headerAt = before?.[index]?.headerAt;
    return outline && headerAt !== undefined ? planWithHeader(plan, outline, headerAt) : plan;
  });
}

/** The first rows as they stand in the file, cut to what a page shows. */
export function previewOf({ head }: SheetOutline): string[][] {
  return head
    .slice(0, previewRows)
    .map((row) =>
      row
        .slice(0, previewColumns)
        .map((cell) => (cell.length > previewLength ? `${cell.slice(0, previewLength)}…` : cell).toWellFormed()),
    );
}
