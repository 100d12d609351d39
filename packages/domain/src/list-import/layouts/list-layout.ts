import type { Merge, SheetText } from '../../document-text.ts';
import type { FormContact, FormCustomer, FormFollowUp } from '../../paper-form/form-record.ts';
import type { ImportTarget } from '../import-targets.ts';
import type { SheetKind } from '../sheet-plan.ts';

/** A target as it is expected, "phone" or "phone#2"; null for a column that must stay without one. */
export type ExpectedTarget = ImportTarget | `${ImportTarget}#${number}` | null;

type Action = FormFollowUp['actions'][number];

/** What of a record is looked at; the rest may be anything. */
export interface ExpectedRecord extends Partial<FormCustomer> {
  readonly name: string;
  readonly owner?: string;
  readonly contacts?: readonly Partial<FormContact>[];
  readonly needs?: readonly string[];
  readonly followUps?: readonly (Partial<Omit<FormFollowUp, 'actions'>> & {
    readonly actions?: readonly Partial<Action>[];
  })[];
  /** The row continues the customer above. */
  readonly continues?: true;
}

/** What is expected of one sheet. */
export interface ExpectedSheet {
  readonly kind: SheetKind;
  /** By column in the sheet (by row on a transposed one); columns that are no part of the table are left out. */
  readonly columns?: Readonly<Record<number, ExpectedTarget>>;
  /** Every row that is read, in its order. */
  readonly records?: readonly ExpectedRecord[];
  /** Rows with a problem, counted in the sheet from 0, with the problem's code. */
  readonly problems?: Readonly<Record<number, string>>;
  readonly sheetOwner?: string;
}

/** One file in the shape of files that people have. */
export interface ListLayout {
  readonly name: string;
  readonly sheets: readonly SheetText[];
  readonly expected: readonly ExpectedSheet[];
}

/**
 * A sheet drawn with bars: one line a row, cells between `|`, `⏎` for a line break inside a cell. Blank lines are empty rows except the
 * first and the last.
 */
export function drawn(
  name: string,
  picture: string,
  more: { readonly hidden?: boolean; readonly merges?: readonly Merge[] } = {},
): SheetText {
  const lines = picture.split('\n').slice(1, -1);
  const rows = lines.map((line) =>
    line.trim() === ''
      ? []
      : line
          .trim()
          .split('|')
          .map((cell) => cell.trim().replaceAll('⏎', '\n')),
  );
  return { name, hidden: more.hidden ?? false, rows, merges: more.merges ?? [] };
}

/** Expected targets for columns from `from` on. */
export function inOrder(targets: readonly ExpectedTarget[], from = 0): Record<number, ExpectedTarget> {
  return Object.fromEntries(targets.map((target, at) => [from + at, target]));
}

/** Expected targets by column from the left, between blanks; "-" for none. */
export function columnsOf(targets: string): Record<number, ExpectedTarget> {
  return inOrder(targets.split(' ').map((target) => (target === '-' ? null : (target as ExpectedTarget))));
}

/** Records of which only the customers' names are looked at. */
export function named(...names: readonly string[]): ExpectedRecord[] {
  return names.map((name) => ({ name }));
}
