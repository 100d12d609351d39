import type { Role } from '@genjin/domain/policy';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProduct, type Person, type TestProduct } from '../../test/harness.ts';
import type { Ctx } from './context.ts';
import { onlyOnce } from './receipts.ts';

let product: TestProduct;
let li: Person;
let zhao: Person;

beforeAll(async () => {
  product = await openTestProduct();
  li = await product.addPerson('李', ['sales']);
  zhao = await product.addPerson('赵', ['sales']);
});
afterAll(() => product.close());

function ctxOf(person: Person): Ctx {
  const asker = { ...person, roles: ['sales'] as Role[], departmentIds: [], locale: 'zh', sessionId: null };
  return { db: product.db, now: product.now.toISOString(), asker } as unknown as Ctx;
}

/** Creates a department, as any create does; answers how it came about. */
function create(person: Person, id: string, content: unknown, more: { endpoint?: string; fail?: boolean } = {}) {
  return onlyOnce(
    ctxOf(person),
    { id, endpoint: more.endpoint ?? 'departments.create', content },
    async (tx) => {
      await tx.insertInto('departments').values({ id, name: '新部门', parentId: null }).execute();
      if (more.fail) throw new Error('in the middle');
      return 'made';
    },
    async () => 'found',
  );
}

async function countOf(id: string): Promise<number> {
  const { rows } = await product.pool.query('select 1 from departments where id = $1', [id]);
  return rows.length;
}

test('a retry makes nothing new, whatever the order of the keys', async () => {
  const id = uuidv7();
  expect(await create(li, id, { a: 1, b: { c: [1, 2], d: null } })).toBe('made');
  expect(await create(li, id, { b: { d: null, c: [1, 2] }, a: 1 })).toBe('found');
  expect(await countOf(id)).toBe(1);
});

test('the same id with other content, of another person or for another endpoint is refused', async () => {
  const id = uuidv7();
  await create(li, id, { a: [1, 2] });
  const taken = { code: 'record.id_taken' };
  await expect(create(li, id, { a: [2, 1] })).rejects.toMatchObject(taken);
  await expect(create(zhao, id, { a: [1, 2] })).rejects.toMatchObject(taken);
  await expect(create(li, id, { a: [1, 2] }, { endpoint: 'customers.create' })).rejects.toMatchObject(taken);
  expect(await countOf(id)).toBe(1);
});

test('of parallel tries with one id exactly one has the effect, and all succeed', async () => {
  const id = uuidv7();
  const tries = await Promise.all(Array.from({ length: 6 }, () => create(li, id, { a: 1 })));
  expect(tries.sort()).toEqual(['found', 'found', 'found', 'found', 'found', 'made']);
  expect(await countOf(id)).toBe(1);
});

test('a try that fails leaves nothing, so that the next one has the effect', async () => {
  const id = uuidv7();
  await expect(create(li, id, {}, { fail: true })).rejects.toThrow('in the middle');
  expect(await countOf(id)).toBe(0);
  expect(await create(li, id, {})).toBe('made');
});
