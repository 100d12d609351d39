import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { createApp } from '../apps/server/src/app.ts';
import { authenticate } from '../apps/server/src/features/sessions/authenticate.ts';
import { openDb, openPool } from '../apps/server/src/kit/db.ts';
import type { Product } from '../apps/server/src/open-product.ts';
import { type Statement, watchStatements } from './recorded-statements.ts';

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

/** Something that a person does. `request` gives a new one each time, over many customers, so that no single row is the bottleneck. */
export interface Task {
  readonly name: string;
  readonly measured: boolean;
  readonly request: () => Request;
  /** What may take another task's place in a recorded statement: customers of the same kind. */
  readonly customers: readonly string[];
}

/** The tasks on the customers of one sales person. */
export async function tasksFor(pool: pg.Pool, sellerId: string): Promise<readonly Task[]> {
  const { rows } = await pool.query<{ id: string }>(
    'select id from customers where owner_id = $1 order by id limit 500',
    [sellerId],
  );
  const customers = rows.map((one) => one.id);
  let turn = 0;
  const next = (): string => customers[turn++ % customers.length] ?? '';
  const get = (name: string, path: () => string, measured = false): Task => ({
    name,
    measured,
    customers,
    request: () => ({ method: 'GET', path: path() }),
  });
  return [
    get('list', () => '/api/customers', true),
    get('customer page', () => `/api/customers/${next()}`, true),
    get('search 2 chars', () => `/api/customers?q=${encodeURIComponent('华信')}`, true),
    {
      name: 'record',
      measured: true,
      customers,
      request: () => ({
        method: 'POST',
        path: '/api/follow-ups',
        body: JSON.stringify({
          id: uuidv7(),
          customerId: next(),
          startedAt: new Date(Date.now() - 3_600_000).toISOString(),
          endedAt: new Date().toISOString(),
          method: 'phone',
          content: '1.确认方案;2.约定下次演示时间。',
          topics: ['proposal_question'],
          actions: [
            { id: uuidv7(), content: '发送案例', ownerId: sellerId, dueOn: '2030-01-01' },
            { id: uuidv7(), content: '协调时间', ownerId: sellerId, dueOn: '2030-01-02' },
          ],
        }),
      }),
    },
    get('list coldest', () => '/api/customers?sort=coldest'),
    get('list by name', () => '/api/customers?sort=name'),
    get('list filtered', () => '/api/customers?stage=intent&status=high_intent'),
    get('search pinyin', () => '/api/customers?q=huaxin'),
    get('search phone', () => '/api/customers?q=8642'),
    get('timeline', () => `/api/follow-ups?customer=${next()}`),
    get('brief', () => `/api/customers/${next()}/brief`),
    get('history', () => `/api/customers/${next()}/changes`),
    get('my actions', () => '/api/actions'),
    get('my plans', () => '/api/plans'),
    get('workbench', () => '/api/workbench'),
  ];
}

/** The statements that one request of a task sends, the sign-in included. */
export async function recordStatements(
  { surroundings, pool }: Product,
  task: Task,
  token: string,
): Promise<Statement[]> {
  const fresh = openPool(pool.options, 1);
  const watch = watchStatements(fresh);
  const db = openDb(fresh);
  const app = createApp({
    ...surroundings,
    db,
    authenticate: (request, now) => authenticate({ ...surroundings, db }, request, now),
    originAllowed: () => true,
    addressOf: () => '',
    webFolder: null,
    healthy: async () => true,
  });
  const ask = async (): Promise<void> => {
    const { method, path, body } = task.request();
    const response = await app.request(path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body } : {}),
    });
    if (!response.ok) throw new Error(`${task.name}: ${response.status} ${await response.text()}`);
  };
  try {
    await ask();
    return await watch(ask);
  } finally {
    await fresh.end();
  }
}
