import type { Locale } from '@genjin/domain/field';
import type { ImportColumn, ImportSheet } from '@genjin/domain/import';
import {
  type ImportTarget,
  importTargetCodes,
  importTargets,
  isNumbered,
  mostBeside,
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
  return sheet.columns.some((column) => column.ordinal > 1);
}

/** What stands in the way of a dry run. Cards bring their own meanings and have no sheets. */
export type SheetTrouble = { readonly kind: 'noSheet' } | { readonly kind: 'nameMissing'; readonly sheet: ImportSheet };

export function troublesOf(sheets: readonly ImportSheet[]): SheetTrouble[] {
  const used = sheets.filter((sheet) => sheet.use);
  if (sheets.length > 0 && used.length === 0) return [{ kind: 'noSheet' }];
  return used
    .filter((sheet) => sheet.columns.every((column) => column.target !== 'customerName'))
    .map((sheet) => ({ kind: 'nameMissing', sheet }));
}

export type Meaning = Pick<ImportColumn, 'target' | 'ordinal'>;

/** Whether only one column of a sheet can have a meaning; another one that has it loses it. */
const sameSlot = (one: Meaning, other: Meaning): boolean =>
  one.target !== null && one.target === other.target && one.ordinal === other.ordinal;

/**
 * What a chosen target means for a column: a second column of names speaks of the second contact, as long as there are numbers left.
 */
export function meaningFor(sheet: ImportSheet, column: ImportColumn, target: ImportTarget): Meaning {
  if (!isNumbered(target)) return { target, ordinal: 1 };
  if (importTargets[target].many) return { target, ordinal: column.ordinal };
  const others = sheet.columns.filter((other) => other.index !== column.index);
  const free = Array.from({ length: mostBeside }, (_, at) => at + 1).find(
    (ordinal) => !others.some((other) => sameSlot(other, { target, ordinal })),
  );
  return { target, ordinal: free ?? 1 };
}

/** The import as it will be once a column's new meaning has arrived, so that the page need not wait for it. */
export function withColumn(
  sheets: readonly ImportSheet[],
  at: { readonly sheet: number; readonly column: number },
  meaning: Meaning,
): ImportSheet[] {
  const target = asTarget(meaning.target);
  const taken = (column: ImportColumn) => target !== null && !importTargets[target].many && sameSlot(column, meaning);
  return sheets.map((sheet) =>
    sheet.index !== at.sheet
      ? sheet
      : {
          ...sheet,
          columns: sheet.columns.map((column) => {
            if (column.index === at.column) return { ...column, ...meaning, confidence: 1, remembered: false };
            return taken(column) ? { ...column, target: null, confidence: 0, remembered: false } : column;
          }),
        },
  );
}
