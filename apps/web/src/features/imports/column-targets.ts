import type { Locale } from '@genjin/domain/field';
import type { ImportColumn, ImportSheet } from '@genjin/domain/import';
import {
  type ImportTarget,
  importTargetCodes,
  importTargets,
  isNumbered,
  type TargetGroup,
} from '@genjin/domain/list-import/import-targets';

/** How sure it is what a column means. */
export type ColumnCertainty = 'chosen' | 'remembered' | 'high' | 'low' | 'none';

/** From here on a guess is called sure. */
const high = 0.8;

export function certaintyOf({ target, remembered, confidence }: ImportColumn): ColumnCertainty {
  if (remembered) return 'remembered';
  if (confidence >= 1) return 'chosen';
  if (target === null) return 'none';
  return confidence >= high ? 'high' : 'low';
}

/** A target's code as the contract carries it, where it is one of ours. */
export function asTarget(code: string | null): ImportTarget | null {
  return code !== null && code in importTargets ? (code as ImportTarget) : null;
}

const groups: readonly TargetGroup[] = ['customer', 'contact', 'followUp', 'other'];

/** What a column can mean, in groups, each with its title in the given language. */
export function targetGroups(locale: Locale): readonly {
  readonly group: TargetGroup;
  readonly targets: readonly { readonly code: ImportTarget; readonly title: string }[];
}[] {
  return groups.map((group) => ({
    group,
    targets: importTargetCodes
      .filter((code) => importTargets[code].group === group)
      .map((code) => ({ code, title: importTargets[code].title[locale] })),
  }));
}

/** Whether contacts or follow-ups stand beside each other on this sheet, so that a column must say of which it speaks. */
export function countsBeside(sheet: ImportSheet): boolean {
  if (sheet.columns.some((column) => column.ordinal > 1)) return true;
  return repeated(sheet, isNumbered).length > 0;
}

/** Columns that mean the same thing where only one of them can. */
export interface Repetition {
  readonly target: ImportTarget;
  readonly columns: readonly ImportColumn[];
}

function repeated(sheet: ImportSheet, counts: (target: ImportTarget) => boolean): Repetition[] {
  const byMeaning = new Map<string, { target: ImportTarget; columns: ImportColumn[] }>();
  for (const column of sheet.columns) {
    const target = asTarget(column.target);
    if (!target || importTargets[target].many || !counts(target)) continue;
    const key = `${target}#${column.ordinal}`;
    const found = byMeaning.get(key) ?? { target, columns: [] };
    found.columns.push(column);
    byMeaning.set(key, found);
  }
  return [...byMeaning.values()].filter(({ columns }) => columns.length > 1);
}

/** What stands in the way of a dry run (`nameMissing`, `noSheet`), or should be known before it (`twice`). */
export type SheetTrouble =
  | { readonly kind: 'noSheet' }
  | { readonly kind: 'nameMissing'; readonly sheet: ImportSheet }
  | ({ readonly kind: 'twice'; readonly sheet: ImportSheet } & Repetition);

export function troublesOf(sheets: readonly ImportSheet[]): SheetTrouble[] {
  const used = sheets.filter((sheet) => sheet.use);
  if (used.length === 0) return [{ kind: 'noSheet' }];
  return used.flatMap((sheet): SheetTrouble[] => {
    const named = sheet.columns.some((column) => column.target === 'customerName');
    const twice = repeated(sheet, () => true).map((one): SheetTrouble => ({ kind: 'twice', sheet, ...one }));
    return named ? twice : [{ kind: 'nameMissing', sheet }, ...twice];
  });
}

/** The import as it will be once a column's new meaning has arrived, so that the page need not wait for it. */
export function withColumn(
  sheets: readonly ImportSheet[],
  at: { readonly sheet: number; readonly column: number },
  change: Pick<ImportColumn, 'target' | 'ordinal'>,
): ImportSheet[] {
  return sheets.map((sheet) =>
    sheet.index !== at.sheet
      ? sheet
      : {
          ...sheet,
          columns: sheet.columns.map((column) =>
            column.index === at.column ? { ...column, ...change, confidence: 1, remembered: false } : column,
          ),
        },
  );
}
