import type { Merge } from '@genjin/domain/document-text';

/** What a reader of sheets yields, in the file's order. Sheets, rows and columns count from 0. */
export type SheetEvent =
  | { readonly kind: 'sheet'; readonly sheet: number; readonly name: string; readonly hidden: boolean }
  /** Rows that follow each other; rows without content between batches are left out. */
  | { readonly kind: 'rows'; readonly sheet: number; readonly firstRow: number; readonly rows: string[][] }
  /** After the sheet's rows. */
  | { readonly kind: 'merges'; readonly sheet: number; readonly merges: readonly Merge[] };
