import { v7 as uuidv7 } from 'uuid';
import { openPool } from '../apps/server/src/kit/db.ts';
import type { Product } from '../apps/server/src/open-product.ts';
import type { Statement } from './recorded-statements.ts';
import type { Task } from './tasks.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Sends recorded statements bare over `pg`, one connection per loop, with ids that are new where the recorded ones were new. */
export function openReplay({ pool }: Product, statements: readonly Statement[], task: Task, connections: number) {
  const bare = openPool(pool.options, connections);
  const writes = statements.some((statement) => /^\s*insert/i.test(statement.text));
  const made = writes ? madeHere(statements) : new Set<string>();
  const customers = new Set(task.customers);
  let turn = 0;

  return {
    async once(): Promise<void> {
      const client = await bare.connect();
      const fresh = new Map<string, string>();
      const customer = task.customers[turn++ % task.customers.length] ?? '';
      const put = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(put);
        if (typeof value !== 'string' || !uuid.test(value)) return value;
        if (customers.has(value)) return customer;
        if (!made.has(value)) return value;
        const known = fresh.get(value) ?? uuidv7();
        fresh.set(value, known);
        return known;
      };
      try {
        for (const { text, values } of statements) await client.query(text, values.map(put));
      } finally {
        client.release();
      }
    },
    close: () => bare.end(),
  };
}

/** The ids that the recorded request made: those that an insert names first, in the order of its columns. */
function madeHere(statements: readonly Statement[]): Set<string> {
  const made = new Set<string>();
  for (const { text, values } of statements) {
    const columns = /^\s*insert into "?(\w+)"? \(([^)]*)\)/i
      .exec(text)?.[2]
      ?.split(',')
      .map((column) => column.replaceAll('"', '').trim());
    if (!columns) continue;
    const position = columns.indexOf('id');
    if (position < 0) continue;
    for (let at = position; at < values.length; at += columns.length) {
      const value = values[at];
      if (typeof value === 'string' && uuid.test(value)) made.add(value);
    }
  }
  return made;
}
