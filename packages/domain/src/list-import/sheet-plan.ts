import type { Phrase } from '../field.ts';
import type { ImportTarget } from './import-targets.ts';

/** One column of the list as it was understood; a person may change `target` and `ordinal`. */
export interface ColumnPlan {
  /** The column in the sheet from 0; on a transposed sheet the row. */
  readonly index: number;
  /** As written; of a heading under a wider one both, "联系人信息 / 姓名". '' where there is none. */
  readonly heading: string;
  /** The unit in the heading's brackets (万元), '' where none is given. */
  readonly unit: string;
  /** What it means; null where that is not known: it is not imported, and that is told. */
  readonly target: ImportTarget | null;
  /** Which contact or follow-up of the row it speaks of, from 1. */
  readonly ordinal: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason: Phrase;
  /** The first different values, at most five. */
  readonly samples: readonly string[];
}

/** `list`: rows of customers. `form`: one customer as label and value, for the reader of forms. The others hold no table. */
export type SheetKind = 'list' | 'form' | 'hidden' | 'empty' | 'other';

/** What one sheet turned out to be, and how its rows are to be read. Plain data: it may be stored and sent. */
export interface SheetPlan {
  readonly name: string;
  readonly kind: SheetKind;
  /** Whether it is imported unless a person says otherwise. */
  readonly use: boolean;
  readonly why: Phrase;
  /** Customers stand beside each other, labels in the first column. */
  readonly transposed: boolean;
  /** The rows of the heading (columns on a transposed sheet), counted from 0; [] where there is none. */
  readonly headerRows: readonly number[];
  /** Texts above the heading and of the heading itself, by which repetitions on later pages are known. */
  readonly titles: readonly string[];
  readonly columns: readonly ColumnPlan[];
  /** The first row of data, counted from 0. */
  readonly dataFrom: number;
  /** The row before which the table ends, where another one begins; null: at the end of the sheet. */
  readonly endsBefore: number | null;
  /** About how many rows of data there are. */
  readonly rowEstimate: number;
  /** The owner of all rows, where the sheet's name is a person's; assumed, and told. */
  readonly sheetOwner: string | null;
  /** The names of customers stand in cells merged over several rows. */
  readonly namesMerged: boolean;
  /** What else a person should know: other tables, columns beside it, a missing heading. */
  readonly notes: readonly Phrase[];
}
