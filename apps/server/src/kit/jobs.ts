import type pg from 'pg';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Surroundings } from './context.ts';
import type { JobQueue } from './job-queue.ts';
import type { Log } from './log.ts';

/** Something that a worker does later, in any process on the database. It may run twice: what it does has to bear that. */
export interface Job<T extends object = object> {
  readonly name: string;
  /** How many run at once in one process; 1 unless told. */
  readonly atOnce?: number;
  /** A cron expression in UTC, for what is done again and again. */
  readonly cron?: string;
  /** @param signal aborts when the process is asked to stop: leave off at the next safe point and throw. */
  run(surroundings: Surroundings, data: T, signal: AbortSignal): Promise<void>;
}

/** The queue as whoever runs a process holds it. */
export interface Jobs extends JobQueue {
  /** Begins to work on all jobs; returns when every worker waits. */
  work(surroundings: Surroundings): Promise<void>;
  /** Does what is waiting now, one after another, until nothing is left; for tests and commands. */
  drain(surroundings: Surroundings): Promise<void>;
  /** Stops taking jobs and waits for running ones, which are told by their signal. */
  close(): Promise<void>;
}

/** A worker that is gone (killed, power cut) is missed after this many seconds, and its job begins anew. */
const heartbeatSeconds = 10;

/** How long a running job may take to leave off when the process stops. */
const patience = 8_000;

/** The queue of a database, in a schema of its own (`pgboss`) that pg-boss keeps. Opens its connections at the first use. */
export function openJobs(connection: pg.PoolConfig, log: Log, jobs: readonly Job[]): Jobs {
  const stopping = new AbortController();
  let started: Promise<PgBoss> | null = null;

  function start(works: boolean): Promise<PgBoss> {
    started ??= startBoss(connection, log, jobs, works);
    return started;
  }

  function jobNamed(name: string): Job {
    const job = jobs.find((one) => one.name === name);
    if (!job) throw new Error(`no such job: ${name}`);
    return job;
  }

  return {
    async enqueue(tx, job, data) {
      const boss = await start(false);
      await boss.send(jobNamed(job.name).name, data, { db: fromKysely(tx.withoutPlugins()) });
    },
    async work(surroundings) {
      const boss = await start(true);
      for (const job of jobs) {
        const options = { pollingIntervalSeconds: 0.5, localConcurrency: job.atOnce ?? 1 };
        await boss.work<object>(job.name, options, async ([one]) => {
          if (one) await run(job, surroundings, one.data, AbortSignal.any([stopping.signal, one.signal]), log);
        });
        if (job.cron) await boss.schedule(job.name, job.cron);
      }
    },
    async drain(surroundings) {
      const boss = await start(false);
      for (let busy = true; busy; ) {
        busy = false;
        for (const job of jobs)
          for (const one of await boss.fetch<object>(job.name)) {
            busy = true;
            await run(job, surroundings, one.data, stopping.signal, log);
            await boss.complete(job.name, one.id);
          }
      }
    },
    async close() {
      stopping.abort();
      const boss = await started?.catch(() => null);
      await boss?.stop({ graceful: true, timeout: patience });
    },
  };
}

async function startBoss(connection: pg.PoolConfig, log: Log, jobs: readonly Job[], works: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    ...(connection as ConstructorParameters<typeof PgBoss>[0] & object),
    application_name: 'genjin jobs',
    max: works ? 3 : 2,
    supervise: works,
    schedule: works,
    superviseIntervalSeconds: heartbeatSeconds,
    monitorIntervalSeconds: heartbeatSeconds,
  });
  boss.on('error', (error) => log.warn({ cause: String(error) }, 'job queue'));
  await boss.start();
  for (const job of jobs)
    await boss.createQueue(job.name, { retryLimit: 20, retryDelay: 2, heartbeatSeconds, expireInSeconds: 3 * 3600 });
  return boss;
}

async function run(job: Job, surroundings: Surroundings, data: object, signal: AbortSignal, log: Log): Promise<void> {
  const started = performance.now();
  try {
    await job.run(surroundings, data, signal);
    log.info({ job: job.name, ms: Math.round(performance.now() - started) }, 'job');
  } catch (error) {
    if (!signal.aborted)
      log.error({ job: job.name, cause: String(error), stack: (error as Error).stack }, 'job failed');
    throw error;
  }
}
