import type { ListFormat } from '@genjin/domain/export';
import { Lane } from '../read/lane.ts';
import type { WritingOptions } from './in-worker.ts';
import type { SheetTable, SheetValue } from './sheet-table.ts';
import { WritingThread } from './writing-thread.ts';

/** Lists at once; the others wait in their order. */
const lane = new Lane(2);

/** Rows that go to the thread in one message: few enough that copying them keeps nobody waiting. */
const batchSize = 200;

/**
 * `writeSheet` in a thread of its own: the server only fetches the rows and hands on the pieces, both only as fast as the pieces are
 * taken. Whoever stops taking ends the thread and the rows.
 * @throws TooManyRows, what the rows throw, the signal's reason, or an Error where the thread failed
 */
export async function* renderList(
  format: ListFormat,
  table: SheetTable,
  { signal }: WritingOptions = {},
): AsyncGenerator<Uint8Array> {
  const leave = await lane.enter(signal);
  const thread = new WritingThread();
  const { rows, ...head } = table;
  const source = rows[Symbol.asyncIterator]();
  const giveUp = () =>
    thread.fail(signal?.reason instanceof Error ? signal.reason : new Error('The task was called off.'));
  signal?.addEventListener('abort', giveUp, { once: true });
  let feeding = Promise.resolve();
  let isLast = false;
  const feed = async (): Promise<void> => {
    if (isLast || thread.isOver) return;
    const batch: (readonly SheetValue[])[] = [];
    while (batch.length < batchSize && !isLast) {
      const next = await source.next();
      if (next.done) isLast = true;
      else batch.push(next.value);
    }
    thread.tell({ type: 'rows', rows: batch, last: isLast });
  };
  try {
    thread.tell({ type: 'task', task: { make: 'list', format, head } });
    for (;;) {
      const message = await thread.next();
      if (message.type === 'done') return;
      if (message.type === 'want')
        feeding = feeding
          .then(feed)
          .catch((error) => thread.fail(error instanceof Error ? error : new Error(String(error))));
      if (message.type !== 'bytes') continue;
      yield message.bytes;
      thread.tell({ type: 'more' });
    }
  } finally {
    signal?.removeEventListener('abort', giveUp);
    thread.fail(new Error('The list is not needed any more.'));
    await source.return?.();
    leave();
  }
}
