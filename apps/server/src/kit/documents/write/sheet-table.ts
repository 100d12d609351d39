/**
 * What a column's values are. `date`: `YYYY-MM-DD`. `instant`: a wall clock `YYYY-MM-DD HH:mm`, which the caller has put into its zone;
 * seconds may follow. Values that are not so written stay texts.
 */
export type ColumnKind = 'text' | 'number' | 'date' | 'instant';
export type SheetValue = string | number | null;

/** A list on its way to a file. */
export interface SheetTable {
  /** The name of the sheet. */
  readonly name: string;
  /** The watermark above the headings: who exported it, when, by which filters; null for none. */
  readonly titleLine: string | null;
  readonly headings: readonly string[];
  /** One for each heading. */
  readonly kinds: readonly ColumnKind[];
  /** Read once, from first to last, only as fast as the file is taken. */
  readonly rows: AsyncIterable<readonly SheetValue[]>;
}
