import type { CardText, DocumentText, Merge, TextBlock } from '@genjin/domain/document-text';
import { DocumentRefused, type DocumentWarning } from './document-refused.ts';
import { Lane } from './lane.ts';
import { documentLimits, listLimits, type ReadLimits } from './read-limits.ts';
import { readInProcess } from './reading-process.ts';
import type { ReadingHead, ReadingPart, ReadingRequest, TextEncoding } from './reading-protocol.ts';
import type { SheetEvent, SheetExtent } from './sheet-event.ts';
import type { DocumentFormat } from './sniff.ts';

export interface ReadOptions {
  /** The name people gave the file. */
  readonly name: string;
  /** Only for texts without a mark of their own (.csv, .vcf, HTML); left out: BOM, then strict UTF-8, then GB18030. */
  readonly encoding?: TextEncoding | null;
  readonly limits?: Partial<ReadLimits>;
  /** How far behind others the reading process stands, 0 to 19. */
  readonly nice?: number;
}

interface Reading {
  readonly format: DocumentFormat;
  /** How the text was decoded; null for formats that say so themselves. */
  readonly encoding: string | null;
  readonly warnings: readonly DocumentWarning[];
}

export interface DocumentReading extends Reading {
  readonly document: DocumentText;
}

/** A sheet's beginning: `rows` are its first 200 at most, texts cut to 1,000 characters, and `merges` those that touch shown rows. */
export interface SheetOutline extends SheetExtent {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
}

export interface DocumentOutline extends Reading {
  readonly document:
    | { readonly kind: 'sheets'; readonly sheets: readonly SheetOutline[] }
    | Exclude<DocumentText, { kind: 'sheets' }>;
}

// Two lanes, so that long lists whose rows are awaited never keep somebody with a form waiting.
const documentLane = new Lane(2);
const listLane = new Lane(2);

/**
 * Reads a whole document of moderate size from `file`, the path of its stored bytes.
 * @throws DocumentRefused, or the signal's reason.
 */
export async function readDocument(file: string, options: ReadOptions, signal?: AbortSignal): Promise<DocumentReading> {
  const request = requestOf('document', file, options, documentLimits);
  const { head, sheets, other, warnings } = await gather(request, options, signal);
  const { format, encoding } = head;
  return {
    document: other ?? { kind: 'sheets', sheets: sheets.map(({ extent: _, ...sheet }) => sheet) },
    format,
    encoding,
    warnings,
  };
}

/**
 * Reads all of a list and keeps its shape: of each sheet its name, how far it reaches, its first and last rows. A text or cards come whole.
 * @throws DocumentRefused, or the signal's reason.
 */
export async function outlineDocument(
  file: string,
  options: ReadOptions,
  signal?: AbortSignal,
): Promise<DocumentOutline> {
  const request = requestOf('outline', file, options, listLimits);
  const { head, sheets, other, warnings } = await gather(request, options, signal);
  const { format, encoding } = head;
  const outlines = sheets.map(({ extent, ...sheet }) => ({ ...sheet, ...extent }));
  return { document: other ?? { kind: 'sheets', sheets: outlines }, format, encoding, warnings };
}

/**
 * The rows of a list in batches, as fast as they are taken. Sheets are announced before their rows; merges come after them.
 * @throws DocumentRefused, also where the file is no list; or the signal's reason.
 */
export async function* readSheetRows(
  file: string,
  options: ReadOptions,
  signal?: AbortSignal,
): AsyncGenerator<SheetEvent, void> {
  for await (const part of parts(requestOf('rows', file, options, listLimits), options, signal))
    if (part.kind === 'sheet' || part.kind === 'rows' || part.kind === 'merges') yield part;
}

/**
 * Runs a {@link RowTask} over the rows of a list in the reading process, and yields its results as fast as they are taken. `module` is
 * the URL of its file: `new URL('./some-task.ts', import.meta.url)`.
 * @throws DocumentRefused; `reader_failed` with the cause where the task itself failed; or the signal's reason.
 */
export async function* runOverRows<Result>(
  file: string,
  task: { readonly module: URL; readonly input: unknown },
  options: ReadOptions,
  signal?: AbortSignal,
): AsyncGenerator<Result, void> {
  const request = requestOf('task', file, options, listLimits, { module: task.module.href, input: task.input });
  for await (const part of parts(request, options, signal)) if (part.kind === 'result') yield part.value as Result;
}

function requestOf(
  job: ReadingRequest['job'],
  file: string,
  { name, encoding = null, limits }: ReadOptions,
  usual: ReadLimits,
  task: ReadingRequest['task'] = null,
): ReadingRequest {
  return { job, file, name, encoding, limits: { ...usual, ...limits }, task };
}

async function* parts(
  request: ReadingRequest,
  { nice }: ReadOptions,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReadingPart, void> {
  const lane = request.job === 'rows' || request.job === 'task' ? listLane : documentLane;
  const leave = await lane.enter(signal);
  try {
    yield* readInProcess(request, { nice, signal });
  } finally {
    leave();
  }
}

interface GatheredSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: (readonly string[])[];
  merges: readonly Merge[];
  extent: SheetExtent;
}

const noExtent: SheetExtent = { rowCount: 0, contentRows: 0, columnCount: 0, last: [] };

async function gather(request: ReadingRequest, options: ReadOptions, signal: AbortSignal | undefined) {
  let head: ReadingHead | null = null;
  const sheets: GatheredSheet[] = [];
  const blocks: TextBlock[] = [];
  const cards: CardText[] = [];
  let warnings: readonly DocumentWarning[] = [];
  for await (const part of parts(request, options, signal)) {
    const sheet = sheets.at(-1);
    if (part.kind === 'head') head = part;
    else if (part.kind === 'sheet')
      sheets.push({ name: part.name, hidden: part.hidden, rows: [], merges: [], extent: noExtent });
    else if (part.kind === 'rows' && sheet) {
      while (sheet.rows.length < part.firstRow) sheet.rows.push([]);
      sheet.rows.push(...part.rows);
    } else if (part.kind === 'merges' && sheet) sheet.merges = part.merges;
    else if (part.kind === 'extent' && sheet) {
      const { kind: _, sheet: __, ...extent } = part;
      sheet.extent = extent;
    } else if (part.kind === 'blocks') blocks.push(...part.blocks);
    else if (part.kind === 'cards') cards.push(...part.cards);
    else if (part.kind === 'warnings') warnings = part.warnings;
  }
  if (!head) throw new DocumentRefused('reader_failed');
  const other =
    head.document === 'text'
      ? ({ kind: 'text', blocks } as const)
      : head.document === 'cards'
        ? ({ kind: 'cards', cards } as const)
        : null;
  return { head, sheets, other, warnings };
}
