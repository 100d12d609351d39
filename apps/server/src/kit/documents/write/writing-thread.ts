import { Worker } from 'node:worker_threads';
import { TemplateRefused } from './template-guard.ts';
import { TemplateUnfit } from './template-unfit.ts';
import { TooManyRows } from './too-many-rows.ts';
import type { WorkerMessage, WritingFailure, WritingMessage } from './writing-task.ts';

const workerFile = new URL('./writing-worker.ts', import.meta.url);

/** A workbook of 500 forms with 40 long records each makes the whole process 680 MB. */
const heapMegabytes = 1024;

/** A thread that writes, and what it has sent and nobody has taken yet. */
export class WritingThread {
  readonly #worker: Worker;
  readonly #messages: WritingMessage[] = [];
  #error: Error | null = null;
  #wake: (() => void) | null = null;

  constructor() {
    this.#worker = new Worker(workerFile, {
      env: {},
      // What the server was started with is not for a thread that only writes.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    this.#worker.on('message', (message: WritingMessage) => {
      this.#messages.push(message);
      this.#rouse();
    });
    this.#worker.on('error', (error: Error) => this.fail(error));
    this.#worker.on('exit', () => this.fail(new Error('The writing thread ended.')));
  }

  /** Whether it has failed or was ended: it takes no more tasks. */
  get isOver(): boolean {
    return this.#error !== null;
  }

  tell(message: WorkerMessage): void {
    this.#worker.postMessage(message);
  }

  /** The next message. @throws what the thread failed with, or was failed with */
  async next(): Promise<WritingMessage> {
    for (;;) {
      if (this.#error) throw this.#error;
      const message = this.#messages.shift();
      if (message?.type === 'failed') throw errorOf(message.failure);
      if (message) return message;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Ends the thread; whoever waits for its messages gets the error. */
  fail(error: Error): void {
    if (this.#error) return;
    this.#error = error;
    void this.#worker.terminate();
    this.#rouse();
  }

  /** Lets the process end though the thread is there, or not. */
  hold(holds: boolean): void {
    if (holds) this.#worker.ref();
    else this.#worker.unref();
  }

  #rouse(): void {
    this.#wake?.();
    this.#wake = null;
  }
}

function errorOf(failure: WritingFailure): Error {
  switch (failure.kind) {
    case 'refused':
      return new TemplateRefused(failure.code);
    case 'unfit':
      return new TemplateUnfit(failure.problems);
    case 'tooManyRows':
      return new TooManyRows();
    case 'fault':
      return new Error(`Writing failed: ${failure.message}`);
  }
}
