import { env } from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import type { RowTask } from '../row-task.ts';

interface Input {
  readonly what: 'count' | 'environment' | 'write' | 'run' | 'hang' | 'sleep' | 'hoard' | 'throw' | 'crash';
  readonly path?: string;
}

/** A task for the tests of isolation: it does what the input asks for. */
export const task: RowTask<Input, unknown> = async function* (rows, { what, path = '' }) {
  if (what === 'environment') yield Object.keys(env).sort();
  if (what === 'write') yield await attempt(async () => (await import('node:fs/promises')).writeFile(path, 'x'));
  if (what === 'run') yield await attempt(async () => (await import('node:child_process')).execFileSync('true'));
  if (what === 'hang') for (;;) Math.hypot(1, 1);
  if (what === 'sleep') await delay(60_000);
  if (what === 'throw') throw new Error('the task went wrong');
  if (what === 'crash') process.exit(3);
  if (what === 'hoard') {
    const kept: Buffer[] = [];
    for (;;) {
      kept.push(Buffer.alloc(4 * 1024 * 1024, 1));
      await delay(5);
    }
  }
  for await (const event of rows) if (event.kind === 'rows') yield event.rows.length;
};

async function attempt(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
    return 'done';
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}
