import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf } from '@genjin/domain/address';
import type { AnswerOf, Endpoint, RequestOf } from '@genjin/domain/endpoint';
import { ErrorAnswer, type ErrorCode, statusOf } from '@genjin/domain/errors';
import type { Role } from '@genjin/domain/policy';
import type { Hono } from 'hono';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { expect, inject } from 'vitest';
import { createApp } from '../src/app.ts';
import { authenticate, hashToken } from '../src/features/sessions/authenticate.ts';
import { jobs } from '../src/jobs.ts';
import { type Auth, openAuth } from '../src/kit/auth.ts';
import type { Surroundings } from '../src/kit/context.ts';
import { type Db, openDb, openPool } from '../src/kit/db.ts';
import { openFileStore } from '../src/kit/file-store.ts';
import { openJobs } from '../src/kit/jobs.ts';
import { type LiveBus, openLiveBus } from '../src/kit/live-bus.ts';
import { openLog } from '../src/kit/log.ts';

/** A person of the test's team; `call` asks as them over HTTP (no port). */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly token: string;
}

export interface TestProduct {
  readonly app: Hono;
  readonly db: Db;
  readonly auth: Auth;
  readonly pool: pg.Pool;
  readonly live: LiveBus;
  /** Where attachments are stored. */
  readonly filesFolder: string;
  /** What jobs are given. */
  readonly surroundings: Surroundings;
  /** The server's clock; set it to travel. */
  now: Date;
  /** Does what is waiting in the queue, until nothing is left. */
  runJobs(): Promise<void>;
  addPerson(name: string, roles: Role[], departmentId?: string | null): Promise<Person>;
  addDepartment(name: string, parentId?: string | null): Promise<string>;
  /** Sends a request as somebody (null: nobody) and gives the raw response. */
  send<E extends Endpoint>(
    person: Person | null,
    endpoint: E,
    request: RequestOf<E>,
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** Sends and expects success. */
  call<E extends Endpoint>(person: Person | null, endpoint: E, request: RequestOf<E>): Promise<AnswerOf<E>>;
  /** Sends and expects this refusal. */
  refused<E extends Endpoint>(
    person: Person | null,
    endpoint: E,
    request: RequestOf<E>,
    code: ErrorCode,
  ): Promise<ErrorAnswer['error']>;
  close(): Promise<void>;
}

/** The whole product on a clone of the migrated database; time stands at `now` until the test moves it. */
export async function openTestProduct(now = '2026-03-16T02:00:00.000Z'): Promise<TestProduct> {
  const server = inject('databaseServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await admin(server, `create database ${name} template genjin`);
  const pool = openPool({ ...server, database: name }, 6);
  // Dropping the database at the end may cut a connection that is still saying goodbye.
  pool.on('error', () => undefined);
  const folder = await mkdtemp(join(tmpdir(), 'genjin-files-'));
  const db = openDb(pool);
  const log = openLog('silent');
  const live = await openLiveBus(async () => {
    const client = new pg.Client({ ...server, database: name });
    await client.connect();
    return client;
  }, log);
  const auth = openAuth({ db, secret: 'a secret for tests that is long enough', publicUrl: 'http://genjin.test' });
  const product = { now: new Date(now) };
  const queue = openJobs({ ...server, database: name }, log, jobs);
  const surroundings: Surroundings = {
    db,
    log,
    live,
    auth,
    files: openFileStore(folder),
    jobs: queue,
    zone: 'Asia/Shanghai',
    attachmentMegabytes: 1,
    clock: () => product.now,
  };
  const app = createApp({
    ...surroundings,
    authenticate: (request, at) => authenticate({ db, auth }, request, at),
    originAllowed: (origin) => origin === 'http://genjin.test',
    addressOf: () => '127.0.0.1',
    webFolder: null,
    healthy: async () => true,
  });

  async function send(
    person: Person | null,
    endpoint: Endpoint,
    request: { params?: unknown; query?: unknown; body?: unknown },
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return app.request(addressOf(endpoint, request as RequestOf<Endpoint>), {
      method: endpoint.method,
      headers: {
        ...(person ? { authorization: `Bearer ${person.token}` } : {}),
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
  }

  return Object.assign(product, {
    app,
    db,
    auth,
    pool,
    live,
    filesFolder: folder,
    surroundings,
    send,
    runJobs: () => queue.drain(surroundings),
    async addPerson(name: string, roles: Role[], departmentId: string | null = null) {
      const person = { id: uuidv7(), name, token: `gj_${randomBytes(24).toString('base64url')}` };
      await db
        .insertInto('users')
        .values({ id: person.id, name, email: `${person.id}@genjin.test`, roles, departmentId, state: 'active' })
        .execute();
      await db
        .insertInto('apiTokens')
        .values({ id: uuidv7(), userId: person.id, tokenHash: hashToken(person.token) })
        .execute();
      return person;
    },
    async addDepartment(name: string, parentId: string | null = null) {
      const id = uuidv7();
      await db.insertInto('departments').values({ id, name, parentId }).execute();
      return id;
    },
    async call(person: Person | null, endpoint: Endpoint, request: object) {
      const response = await send(person, endpoint, request);
      const body: unknown = await response.json();
      expect(response.status, JSON.stringify(body)).toBe(endpoint.status ?? 200);
      return body as never;
    },
    async refused(person: Person | null, endpoint: Endpoint, request: object, code: ErrorCode) {
      const response = await send(person, endpoint, request);
      const { error } = ErrorAnswer.parse(await response.json());
      expect({ code: error.code, status: response.status }, JSON.stringify(error)).toEqual({
        code,
        status: statusOf(code),
      });
      return error;
    },
    async close() {
      await live.close();
      await queue.close();
      await pool.end();
      await admin(server, `drop database ${name} with (force)`);
      await rm(folder, { recursive: true, force: true });
    },
  }) as TestProduct;
}

async function admin(server: pg.ClientConfig, statement: string): Promise<void> {
  const client = new pg.Client({ ...server, database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
