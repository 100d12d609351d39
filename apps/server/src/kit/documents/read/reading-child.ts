/**
 * The process that reads one file from outside. It holds no secrets, can write nothing but the cache of its own code, and is killed when
 * it is done or goes too far.
 */
import { flushCompileCache } from 'node:module';
import { DocumentRefused } from './document-refused.ts';
import { readParts } from './read-parts.ts';
import { partsAhead, type ReaderMessage, type ReadingMessage, type ReadingRequest } from './reading-protocol.ts';

// Kept for those that come after: they start sooner, and without the compiler in memory.
flushCompileCache();

let credits = partsAhead;
let wake: (() => void) | null = null;

function send(message: ReadingMessage): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, undefined, undefined, () => resolve());
  });
}

async function read(request: ReadingRequest): Promise<void> {
  try {
    for await (const part of readParts(request)) {
      while (credits === 0) await new Promise<void>((resolve) => (wake = resolve));
      credits--;
      await send({ type: 'part', part });
      if (process.memoryUsage.rss() > request.limits.memoryBytes) throw new DocumentRefused('out_of_memory');
    }
    await send({ type: 'end' });
  } catch (error) {
    if (error instanceof DocumentRefused) await send({ type: 'refused', code: error.code, details: error.details });
    else
      await send({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

process.on('message', (message: ReaderMessage) => {
  if (message.type === 'begin') void read(message.request);
  else {
    credits++;
    wake?.();
    wake = null;
  }
});
void send({ type: 'ready' });
// The server is gone: nobody waits for the rest.
process.on('disconnect', () => process.exit());
