import type { Product } from '../open-product.ts';
import { chanceFrom } from './chance.ts';
import { copyInto } from './copy.ts';
import { idsFrom, planCustomers, plannedPeople } from './scale-plan.ts';
import { tablesOf } from './scale-rows.ts';

export interface ScaleOptions {
  readonly customers: number;
  readonly followUps: number;
  readonly seed: number;
  /** The instant that the year of records ends at. */
  readonly now?: Date;
}

/**
 * Loads a large believable team, by COPY, in one transaction: 60 sales people in 6 departments, customers with contacts, follow-ups over three
 * years, actions, plans, needs and concerns. The same seed gives the same data; loading the same seed twice fails and changes nothing.
 */
export async function seedScale({ pool }: Product, options: ScaleOptions): Promise<void> {
  const now = (options.now ?? new Date()).getTime();
  const ids = idsFrom(options.seed);
  const people = plannedPeople(ids);
  const customers = planCustomers(options, people.sellers, ids, now);
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('set idle_in_transaction_session_timeout = 0');
    await client.query('begin');
    await copyInto(client, 'departments', ['id', 'name', 'parent_id'], people.departments);
    await copyInto(client, 'users', ['id', 'name', 'email', 'roles', 'department_id', 'state'], people.users);
    for (const [table, columns, rows] of tablesOf(customers, chanceFrom(options.seed + 1), ids, now))
      await copyInto(client, table, columns, rows);
    await client.query('commit');
    await client.query('analyze');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw (error as { code?: string }).code === '23505'
      ? new Error(`种子 ${options.seed} 的数据已经载入过。 / The data of seed ${options.seed} is already loaded.`, {
          cause: error,
        })
      : error;
  } finally {
    client.release(true);
  }
}
