/** How much of a file is read before it is refused. Counts are over the whole file unless said otherwise. */
export interface ReadLimits {
  /** The file as it was sent, bytes. */
  readonly fileBytes: number;
  /** The same for .doc and .xls, which are held in memory. */
  readonly oldFormatBytes: number;
  /** What comes out of a zip, counted while it is inflated, bytes over all parts that are read. */
  readonly unpackedBytes: number;
  /** How many times larger a part may be than its compressed bytes, once it is larger than 4 MB. */
  readonly unpackedRatio: number;
  /** Entries of a zip. */
  readonly parts: number;
  readonly sheets: number;
  /** Rows that have content. */
  readonly rows: number;
  /** Columns up to the last one that has content. */
  readonly columns: number;
  /** Characters of one cell or paragraph; a longer one is refused, never cut. */
  readonly cellLength: number;
  /** Texts that a workbook keeps apart from its sheets, bytes as UTF-8. */
  readonly sharedTextBytes: number;
  /** Elements inside each other in an XML part. */
  readonly xmlDepth: number;
  /** Bytes of XML between two tags, or within one. */
  readonly xmlPieceBytes: number;
  /** Tables inside tables. */
  readonly tableDepth: number;
  /** Merged cells of a sheet that are reported; more are left out with a warning. */
  readonly merges: number;
  /** Rows, and paragraphs, that one answer of `readDocument` may hold; their cells; and the characters of all. */
  readonly answerRows: number;
  readonly answerCells: number;
  readonly answerCharacters: number;
  /** Seconds of reading; waiting for the consumer does not count. */
  readonly seconds: number;
  /** Resident memory of the reading process, bytes. */
  readonly memoryBytes: number;
}

const megabyte = 1024 * 1024;

/** For lists, which stream. */
export const listLimits: ReadLimits = {
  fileBytes: 50 * megabyte,
  oldFormatBytes: 20 * megabyte,
  unpackedBytes: 400 * megabyte,
  unpackedRatio: 250,
  parts: 2_000,
  sheets: 100,
  rows: 200_000,
  columns: 500,
  cellLength: 32_767,
  sharedTextBytes: 48 * megabyte,
  xmlDepth: 256,
  xmlPieceBytes: 4 * megabyte,
  tableDepth: 10,
  merges: 10_000,
  answerRows: 20_000,
  answerCells: 400_000,
  answerCharacters: 8_000_000,
  seconds: 60,
  memoryBytes: 128 * megabyte,
};

/** For documents that are answered whole, which somebody waits for. */
export const documentLimits: ReadLimits = { ...listLimits, seconds: 20 };
