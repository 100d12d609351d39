/** The thread in which documents are written, so that nobody else waits meanwhile. Libraries are loaded when the first task needs them. */
import { parentPort } from 'node:worker_threads';
import type { SheetValue } from './sheet-table.ts';
import { TemplateRefused } from './template-guard.ts';
import { TemplateUnfit } from './template-unfit.ts';
import { TooManyRows } from './too-many-rows.ts';
import {
  batchesAhead,
  type FormTask,
  type ListTask,
  piecesAhead,
  type WorkerMessage,
  type WritingFailure,
  type WritingMessage,
  type WritingTask,
} from './writing-task.ts';

type Batch = readonly (readonly SheetValue[])[];

let credits = piecesAhead;
const batches: Batch[] = [];
let isLast = false;
/** Rows and room for pieces are waited for at once: a stream between them compresses on its own. */
let waiting: (() => void)[] = [];

function send(message: WritingMessage): void {
  // What is transferred must not be a slice of a larger buffer that something else still uses.
  if (message.type !== 'bytes') parentPort?.postMessage(message);
  else {
    const bytes = new Uint8Array(message.bytes);
    parentPort?.postMessage({ type: 'bytes', bytes } satisfies WritingMessage, [bytes.buffer]);
  }
}

function wait(): Promise<void> {
  return new Promise((resolve) => waiting.push(resolve));
}

async function run(task: WritingTask): Promise<void> {
  try {
    if (task.make === 'list') await writeList(task);
    else if (task.make === 'check') {
      const { checkTemplate } = await import('./template-check.ts');
      send({ type: 'problems', problems: await checkTemplate(task.template, task.kind) });
    } else send({ type: 'bytes', bytes: await writeForm(task) });
    send({ type: 'done' });
  } catch (error) {
    send({ type: 'failed', failure: failureOf(error) });
  }
}

async function writeForm(task: FormTask): Promise<Uint8Array> {
  switch (task.make) {
    case 'docx':
      return (await import('./form-docx.ts')).writeFormDocx(task.sheet);
    case 'pdf':
      return (await import('./form-pdf.ts')).writeFormPdf(task.sheet);
    case 'xlsx':
      return (await import('./form-xlsx.ts')).writeFormXlsx(task.sheets);
    case 'template':
      return (await import('./template-fill.ts')).fillTemplate(task.template, task.kind, task.sheet);
  }
}

async function writeList({ format, head }: ListTask): Promise<void> {
  const { writeSheet } = await import('./sheet.ts');
  for (let asked = 0; asked < batchesAhead; asked++) send({ type: 'want' });
  for await (const bytes of writeSheet(format, { ...head, rows: rowsAsTheyCome() })) {
    while (credits === 0) await wait();
    credits--;
    send({ type: 'bytes', bytes });
  }
}

async function* rowsAsTheyCome(): AsyncGenerator<readonly SheetValue[]> {
  for (;;) {
    while (batches.length === 0 && !isLast) await wait();
    const batch = batches.shift();
    if (!batch) return;
    if (!isLast) send({ type: 'want' });
    yield* batch;
  }
}

function failureOf(error: unknown): WritingFailure {
  if (error instanceof TemplateRefused) return { kind: 'refused', code: error.code };
  if (error instanceof TemplateUnfit) return { kind: 'unfit', problems: error.problems };
  if (error instanceof TooManyRows) return { kind: 'tooManyRows' };
  return { kind: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

parentPort?.on('message', (message: WorkerMessage) => {
  if (message.type === 'task') void run(message.task);
  else if (message.type === 'more') credits++;
  else {
    if (message.rows.length > 0) batches.push(message.rows);
    isLast ||= message.last;
  }
  const awaited = waiting;
  waiting = [];
  for (const wake of awaited) wake();
});
