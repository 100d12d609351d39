import pg from 'pg';
import { afterEach, expect, inject, test } from 'vitest';
import type { Surroundings } from './context.ts';
import { inTx, openDb, openPool, type Tx } from './db.ts';
import { type Job, type Jobs, openJobs } from './jobs.ts';
import { openLog } from './log.ts';

const nothing = {} as Surroundings;
const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

/** A queue with one job on a database of its own. */
async function openQueue(run: Job<{ n: number }>['run']) {
  const name = `jobs_${process.hrtime.bigint()}`;
  const server = inject('databaseServer');
  const admin = new pg.Client({ ...server, database: 'postgres' });
  await admin.connect();
  await admin.query(`create database ${name} template genjin`);
  const connection = { ...server, database: name };
  const pool = openPool(connection, 2);
  pool.on('error', () => undefined);
  const job = { name: 'test.count', run } as Job;
  const queue: Jobs = openJobs(connection, openLog('silent'), [job]);
  open.push({
    close: async () => {
      await queue.close();
      await pool.end();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  });
  return { queue, db: openDb(pool), job };
}

test('a job exists if and only if the transaction that made it commits', async () => {
  const seen: number[] = [];
  const { queue, db, job } = await openQueue(async (_, { n }) => void seen.push(n));
  await inTx(db, (tx: Tx) => queue.enqueue(tx, job, { n: 1 }));
  await inTx(db, async (tx: Tx) => {
    await queue.enqueue(tx, job, { n: 2 });
    throw new Error('back');
  }).catch(() => undefined);
  await queue.drain(nothing);
  expect(seen).toEqual([1]);
});

test('a worker takes a job within two seconds, and a failed one again', async () => {
  let tries = 0;
  const done = Promise.withResolvers<void>();
  const { queue, db, job } = await openQueue(async () => {
    tries += 1;
    if (tries === 1) throw new Error('once');
    done.resolve();
  });
  await queue.work(nothing);
  await inTx(db, (tx: Tx) => queue.enqueue(tx, job, { n: 1 }));
  await done.promise;
  expect(tries).toBe(2);
});

test('who closes the queue tells the running job', async () => {
  const begun = Promise.withResolvers<void>();
  let told = false;
  const { queue, db, job } = await openQueue(async (_, _data, signal) => {
    begun.resolve();
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    told = true;
  });
  await queue.work(nothing);
  await inTx(db, (tx: Tx) => queue.enqueue(tx, job, { n: 1 }));
  await begun.promise;
  await queue.close();
  expect(told).toBe(true);
});
