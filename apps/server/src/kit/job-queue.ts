import type { Tx } from './db.ts';

/** Where jobs are put. They are put in by the caller's transaction: they exist if and only if it commits. */
export interface JobQueue {
  enqueue(tx: Tx, job: { readonly name: string }, data: object): Promise<void>;
}
