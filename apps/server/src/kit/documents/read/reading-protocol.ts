import type { DocumentDetails, DocumentProblemCode } from '@genjin/domain/document-problem';
import type { CardText, TextBlock } from '@genjin/domain/document-text';
import type { DocumentWarning } from './document-refused.ts';
import type { ReadLimits } from './read-limits.ts';
import type { SheetEvent, SheetExtent } from './sheet-event.ts';
import type { DocumentFormat } from './sniff.ts';

/** Encodings that a person may name for texts that do not say theirs. */
export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'big5';

/** What the reading process is asked for; the first message it gets. */
export interface ReadingRequest {
  readonly job: 'document' | 'outline' | 'rows' | 'task';
  readonly file: string;
  /** The name people gave the file; only its extension is looked at, to say where it deceives. */
  readonly name: string;
  readonly encoding: TextEncoding | null;
  readonly limits: ReadLimits;
  /** For `task`: the URL of the module, and what is passed to it. */
  readonly task: { readonly module: string; readonly input: unknown } | null;
}

/** What a reading begins with. */
export interface ReadingHead {
  readonly kind: 'head';
  readonly document: 'sheets' | 'text' | 'cards';
  readonly format: DocumentFormat;
  readonly encoding: string | null;
}

/** Pieces of an answer, none so large that taking it in would keep the server from others. */
export type ReadingPart =
  | ReadingHead
  | SheetEvent
  | { readonly kind: 'blocks'; readonly blocks: readonly TextBlock[] }
  | { readonly kind: 'cards'; readonly cards: readonly CardText[] }
  /** After the rows and merges of a sheet of which only the beginning was sent. */
  | ({ readonly kind: 'extent'; readonly sheet: number } & SheetExtent)
  | { readonly kind: 'result'; readonly value: unknown }
  | { readonly kind: 'warnings'; readonly warnings: readonly DocumentWarning[] };

/** From the reading process. */
export type ReadingMessage =
  /** It stands and its code is compiled. */
  | { readonly type: 'ready' }
  | { readonly type: 'part'; readonly part: ReadingPart }
  | { readonly type: 'end' }
  | { readonly type: 'refused'; readonly code: DocumentProblemCode; readonly details: DocumentDetails }
  /** A fault of ours, or of the caller's task. */
  | { readonly type: 'failed'; readonly message: string };

/** To the reading process. */
export type ReaderMessage = { readonly type: 'begin'; readonly request: ReadingRequest } | { readonly type: 'more' };

/** Parts that the reading process may be ahead of its consumer. */
export const partsAhead = 4;
