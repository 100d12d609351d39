import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { DocumentRefused } from './document-refused.ts';
import type { ReadLimits } from './read-limits.ts';
import {
  partsAhead,
  type ReaderMessage,
  type ReadingMessage,
  type ReadingPart,
  type ReadingRequest,
} from './reading-protocol.ts';
import { startReadingChild } from './start-reading-child.ts';

const watchMs = 100;

/**
 * Reads a file in a process of its own and yields what it sends, as fast as the caller takes it. The process is killed when the caller
 * stops, when `signal` is aborted, and when it passes its time or memory.
 * @throws DocumentRefused, or the signal's reason.
 */
export async function* readInProcess(
  request: ReadingRequest,
  { nice = 10, signal }: { readonly nice?: number; readonly signal?: AbortSignal } = {},
): AsyncGenerator<ReadingPart, void> {
  signal?.throwIfAborted();
  const child = await startReadingChild(request.limits, nice);
  const inbox = new Inbox(child, request.limits);
  const abort = () => inbox.fail(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    tell(child, { type: 'begin', request });
    for (let part = await inbox.next(); part !== null; part = await inbox.next()) {
      yield part;
      tell(child, { type: 'more' });
    }
  } finally {
    signal?.removeEventListener('abort', abort);
    inbox.close();
    child.kill('SIGKILL');
  }
}

function tell(child: ChildProcess, message: ReaderMessage): void {
  if (child.connected) child.send(message, () => undefined);
}

/** What came from the process and was not taken yet, and whether it may go on. */
class Inbox {
  readonly #child: ChildProcess;
  readonly #limits: ReadLimits;
  readonly #parts: ReadingPart[] = [];
  readonly #watch: NodeJS.Timeout;
  #state: 'open' | 'ended' | 'failed' = 'open';
  #error: unknown;
  #worked = 0;
  #taken = 0;
  #received = 0;
  #wake: (() => void) | null = null;

  constructor(child: ChildProcess, limits: ReadLimits) {
    this.#child = child;
    this.#limits = limits;
    child.on('message', (message: ReadingMessage) => this.#take(message));
    child.on('error', (error) => this.fail(new DocumentRefused('reader_failed', {}, error)));
    child.on('exit', (code, killedBy) => this.fail(endOf(code, killedBy)));
    this.#watch = setInterval(() => void this.#look(), watchMs);
  }

  /** The next part; null at the end. */
  async next(): Promise<ReadingPart | null> {
    this.#taken = this.#received - this.#parts.length;
    while (this.#parts.length === 0 && this.#state === 'open')
      await new Promise<void>((resolve) => (this.#wake = resolve));
    if (this.#state === 'failed') throw this.#error;
    return this.#parts.shift() ?? null;
  }

  fail(error: unknown): void {
    if (this.#state !== 'open') return;
    this.#state = 'failed';
    this.#error = error;
    this.#child.kill('SIGKILL');
    this.#rouse();
  }

  close(): void {
    clearInterval(this.#watch);
    if (this.#state === 'open') this.#state = 'ended';
  }

  #take(message: ReadingMessage): void {
    if (this.#state !== 'open' || message.type === 'ready') return;
    if (message.type === 'part') {
      this.#parts.push(message.part);
      this.#received++;
    } else if (message.type === 'end') this.#state = 'ended';
    else if (message.type === 'refused') this.fail(new DocumentRefused(message.code, message.details));
    else this.fail(new DocumentRefused('reader_failed', {}, new Error(message.message)));
    this.#rouse();
  }

  async #look(): Promise<void> {
    // As long as it waits for the caller, its time stands still.
    if (this.#received - this.#taken < partsAhead) this.#worked += watchMs;
    const { seconds, memoryBytes } = this.#limits;
    if (this.#worked > seconds * 1000) this.fail(new DocumentRefused('timed_out', { limit: seconds }));
    if ((await residentBytes(this.#child.pid)) > memoryBytes) this.fail(new DocumentRefused('out_of_memory'));
  }

  #rouse(): void {
    this.#wake?.();
    this.#wake = null;
  }
}

/** V8 aborts where its heap is full; whoever else kills the process is the system, short of memory. */
function endOf(code: number | null, killedBy: NodeJS.Signals | null): DocumentRefused {
  const full = killedBy === 'SIGABRT' || killedBy === 'SIGKILL' || killedBy === 'SIGTRAP' || code === 134;
  const end = new Error(`the reading process ended: ${killedBy ?? code}`);
  return new DocumentRefused(full ? 'out_of_memory' : 'reader_failed', {}, end);
}

/** Resident memory of a process; 0 where the system does not say (the process watches itself as well). */
async function residentBytes(pid: number | undefined): Promise<number> {
  if (process.platform !== 'linux' || pid === undefined) return 0;
  const status = await readFile(`/proc/${pid}/status`, 'latin1').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}
