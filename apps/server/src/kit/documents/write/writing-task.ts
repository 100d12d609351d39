import type { ListFormat } from '@genjin/domain/export';
import type { FormSheet } from './form-sheet.ts';
import type { SheetTable, SheetValue } from './sheet-table.ts';
import type { TemplateKind, TemplateRefusalCode } from './template-guard.ts';
import type { TemplateProblem } from './template-problem.ts';
import type { TemplateSheet } from './template-values.ts';

/** A document to be made from one form or several. */
export type FormTask =
  | { readonly make: 'docx' | 'pdf'; readonly sheet: FormSheet }
  | { readonly make: 'xlsx'; readonly sheets: readonly FormSheet[] }
  | {
      readonly make: 'template';
      readonly kind: TemplateKind;
      readonly template: Uint8Array;
      readonly sheet: TemplateSheet;
    };

/** A template to be looked at. */
export interface CheckTask {
  readonly make: 'check';
  readonly kind: TemplateKind;
  readonly template: Uint8Array;
}

/** A list without its rows, which follow in messages of their own. */
export interface ListTask {
  readonly make: 'list';
  readonly format: ListFormat;
  readonly head: Omit<SheetTable, 'rows'>;
}

export type WritingTask = FormTask | CheckTask | ListTask;

/** To the worker. `more` lets it send another piece of a list. */
export type WorkerMessage =
  | { readonly type: 'task'; readonly task: WritingTask }
  | { readonly type: 'rows'; readonly rows: readonly (readonly SheetValue[])[]; readonly last: boolean }
  | { readonly type: 'more' };

/** From the worker. `want` asks for more rows. */
export type WritingMessage =
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'want' }
  | { readonly type: 'problems'; readonly problems: readonly TemplateProblem[] }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly failure: WritingFailure };

/** An error as it crosses between threads. */
export type WritingFailure =
  | { readonly kind: 'refused'; readonly code: TemplateRefusalCode }
  | { readonly kind: 'unfit'; readonly problems: readonly TemplateProblem[] }
  | { readonly kind: 'tooManyRows' }
  | { readonly kind: 'fault'; readonly message: string };

/** Pieces of a list that the worker may be ahead of its consumer, and batches of rows that the server may be ahead of the worker. */
export const piecesAhead = 4;
export const batchesAhead = 2;
