import type { ImportTarget } from '@genjin/domain/list-import/import-targets';
import { columnLetters } from '@genjin/domain/list-import/plan-notes';
import type { KeptSheet } from './imports.store.ts';
import { cardHeadings, cardTargets } from './stage-cards.ts';

/** What is added to rows that were not imported, and is no part of the list when it comes back. */
export const troubleHeadings = { zh: ['未导入原因', '处理办法'], en: ['Why not imported', 'What to do'] } as const;

interface FailedColumns {
  readonly headings: readonly string[];
  readonly targets: readonly { readonly target: ImportTarget | null; readonly ordinal: number }[];
  /** For each heading the index of its cell in a row of the sheet; null where the sheet has no such column. */
  placesOf(sheet: number): readonly (number | null)[];
}

/** The columns of all imported sheets on one: those with the same heading and meaning together. */
export function failedColumns(sheets: readonly KeptSheet[]): FailedColumns {
  if (sheets.length === 0) {
    const targets = cardTargets.map((target) => ({ target, ordinal: 1 }));
    return { headings: cardHeadings, targets, placesOf: () => cardHeadings.map((_, index) => index) };
  }
  const found = new Map<
    string,
    { heading: string; target: ImportTarget | null; ordinal: number; places: Map<number, number> }
  >();
  for (const [at, { columns, use }] of sheets.entries()) {
    if (!use) continue;
    const seen = new Map<string, number>();
    for (const { index, heading, target, ordinal } of columns) {
      const known = `${heading} ${target} ${ordinal}`;
      const count = (seen.get(known) ?? 0) + 1;
      seen.set(known, count);
      const key = `${known} ${count}`;
      const column = found.get(key) ?? { heading, target, ordinal, places: new Map() };
      column.places.set(at, index);
      found.set(key, column);
    }
  }
  const all = [...found.values()];
  return {
    headings: all.map(({ heading, places }) => heading || columnLetters([...places.values()][0] ?? 0)),
    targets: all.map(({ target, ordinal }) => ({ target, ordinal })),
    placesOf: (sheet) => all.map(({ places }) => places.get(sheet) ?? null),
  };
}
