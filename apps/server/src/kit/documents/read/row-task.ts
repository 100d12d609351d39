import { flushCompileCache } from 'node:module';
import type { ReadingPart } from './reading-protocol.ts';
import type { SheetEvent } from './sheet-event.ts';

/**
 * Work on the rows of a list that runs where they are read, so that only its results reach the server. The module exports it as `task`.
 * It gets the events of all sheets in order and the caller's input; each value that it yields (plain JSON, at most some hundred rows'
 * worth) is one result. It reads rows at the pace at which its results are taken.
 */
export type RowTask<Input, Result> = (rows: AsyncIterable<SheetEvent>, input: Input) => AsyncIterable<Result>;

/** Loads a task and runs it. @throws Error where the module has no task, and whatever the task throws. */
export async function* runRowTask(
  { module, input }: { readonly module: string; readonly input: unknown },
  events: AsyncIterable<SheetEvent>,
): AsyncGenerator<ReadingPart> {
  const { task } = (await import(module)) as { task?: RowTask<unknown, unknown> };
  flushCompileCache();
  if (typeof task !== 'function') throw new Error(`${module} exports no task`);
  for await (const value of task(events, input)) yield { kind: 'result', value };
}
