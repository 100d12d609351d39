import type { Merge } from '@genjin/domain/document-text';

/** What a reader of sheets yields, in the file's order. Sheets, rows and columns count from 0. */
export type SheetEvent =
  | { readonly kind: 'sheet'; readonly sheet: number; readonly name: string; readonly hidden: boolean }
  /** Rows that follow each other; rows without content between batches are left out. */
  | { readonly kind: 'rows'; readonly sheet: number; readonly firstRow: number; readonly rows: string[][] }
  /** After the sheet's rows. */
  | { readonly kind: 'merges'; readonly sheet: number; readonly merges: readonly Merge[] };

/** How far a sheet reaches, as its content was seen to, not as it says of itself. */
export interface SheetExtent {
  /** One more than the last row that has content. */
  readonly rowCount: number;
  /** Rows that have content. */
  readonly contentRows: number;
  /** One more than the last column that has content. */
  readonly columnCount: number;
  /** The last rows that have content, where they stand behind the first ones that were sent. */
  readonly last: readonly { readonly row: number; readonly cells: readonly string[] }[];
}
