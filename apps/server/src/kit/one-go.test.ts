import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestProduct, type TestProduct } from '../../test/harness.ts';
import type { Db } from './db.ts';
import { inOneGo, part } from './one-go.ts';

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct();
});
afterAll(() => product.close());

const people = (db: Db, id: string) => db.selectFrom('users').selectAll().where('id', '=', id);
const log = (db: Db, id: string) =>
  db.selectFrom('auditLog').selectAll().where('userId', '=', id).orderBy('id', 'desc');

async function addPersonWithLog(name: string): Promise<string> {
  const { id } = await product.addPerson(name, ['sales', 'manager']);
  for (const at of ['2026-03-01T00:00:00.000Z', '2026-03-02T08:30:00.123+08:00'])
    await product.db
      .insertInto('auditLog')
      .values({ at, userId: id, action: 'x', subjectId: uuidv7(), details: JSON.stringify({ written_at: 'as it is' }) })
      .execute();
  return id;
}

describe('several selects in one go', () => {
  test('give what each would give alone: names, instants, lists, documents, numbers and order', async () => {
    const load = inOneGo({ person: part(people, ([row]) => row), log: part(log, (rows) => rows) });
    for (const name of ['赵敏', '钱枫']) {
      const id = await addPersonWithLog(name);
      expect(await load(product.db, id)).toEqual({
        person: await people(product.db, id).executeTakeFirst(),
        log: await log(product.db, id).execute(),
      });
    }
  });

  test('give nothing where there is nothing', async () => {
    const load = inOneGo({ person: part(people, ([row]) => row ?? null), log: part(log, (rows) => rows.length) });
    expect(await load(product.db, uuidv7())).toEqual({ person: null, log: 0 });
  });

  test('see what their own transaction wrote', async () => {
    const load = inOneGo({ log: part(log, (rows) => rows.length) });
    const id = await addPersonWithLog('孙丽');
    await product.db.transaction().execute(async (tx) => {
      await tx
        .insertInto('auditLog')
        .values({ at: product.now.toISOString(), userId: id, action: 'x', details: '{}' })
        .execute();
      expect(await load(tx, id)).toEqual({ log: 3 });
    });
  });

  test('know instants by their names: at and …_at, and no other column', async () => {
    const { rows } = await sql<{ column: string; instant: boolean }>`
      select table_name || '.' || column_name as column, data_type = 'timestamp with time zone' as instant
      from information_schema.columns where table_schema = 'public'`.execute(product.db);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter((row) => row.instant !== /(\.|_)at$/.test(row.column))).toEqual([]);
  });
});
