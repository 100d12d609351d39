/**
 * What a reader of files finds in a document, whatever its format: texts only. Numbers are plain decimals without exponent
 * (13812345678, 0.5), dates `YYYY-MM-DD`, with a time `YYYY-MM-DD HH:mm`, times alone `HH:mm`, truth `是`/`否`, errors and empty cells ''.
 * A formula is its last result; nothing is ever calculated.
 */
export type DocumentText =
  /** .xlsx .xls .csv: sheets in their order. */
  | { readonly kind: 'sheets'; readonly sheets: readonly SheetText[] }
  /** .docx .doc: paragraphs and tables in their order. */
  | { readonly kind: 'text'; readonly blocks: readonly TextBlock[] }
  /** .vcf: the cards as properties. */
  | { readonly kind: 'cards'; readonly cards: readonly CardText[] };

/** One sheet. Rows may differ in length; rows and columns count from 0. */
export interface SheetText {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
}

/** Cells joined to one, both ends included; the text stands in the top left one, the others are ''. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type TextBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Cells as a grid: a cell that spans columns stands once, the columns it covers are ''; one that spans rows stands in its first. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** One vCard, 2.1 to 4.0: names upper case (FN, TEL …), values decoded, structured ones cut at their semicolons. */
export interface CardText {
  readonly properties: readonly {
    readonly name: string;
    readonly types: readonly string[];
    readonly values: readonly string[];
  }[];
}
