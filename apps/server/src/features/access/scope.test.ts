import { type Asker, type Role, relationOf, roles, scopeOf } from '@genjin/domain/policy';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProduct, type TestProduct } from '../../../test/harness.ts';
import { withinScope } from '../../kit/scope.ts';
import { relationTo } from './access.service.ts';

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct();
});
afterAll(() => product.close());

const departments = 4;
const people = 5;
const index = (length: number) => fc.nat({ max: length - 1 });

/** A team of five in up to four departments, its customers, and who of them works with whom. */
const world = fc.record({
  homes: fc.array(fc.option(index(departments)), { minLength: people, maxLength: people }),
  customers: fc.array(
    fc.record({
      owner: index(people),
      collaborators: fc.uniqueArray(fc.tuple(index(people), fc.constantFrom('read', 'write')), {
        selector: ([person]) => person,
        maxLength: 3,
      }),
    }),
    { minLength: 1, maxLength: 10 },
  ),
  askers: fc.array(
    fc.record({
      person: index(people),
      roles: fc.subarray<Role>([...roles.codes]),
      below: fc.subarray(Array.from({ length: departments }, (_, at) => at)),
    }),
    { minLength: 3, maxLength: 6 },
  ),
});

test('a list shows exactly the customers that the asker has a relation to, in any team', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ homes, customers, askers }) => {
      const departmentIds = await Promise.all(
        Array.from({ length: departments }, (_, at) => product.addDepartment(`部门${at}`)),
      );
      const team = await Promise.all(
        homes.map((home, at) =>
          product.addPerson(`同事${at}`, ['sales'], home === null ? null : (departmentIds[home] ?? null)),
        ),
      );
      const idOf = (person: number): string => team[person]?.id ?? '';
      const made = customers.map((customer) => ({ ...customer, id: uuidv7() }));
      for (const { id, owner, collaborators } of made) await insert(id, idOf(owner), collaborators, idOf);
      const ids = made.map((customer) => customer.id);
      for (const { person, roles: held, below } of askers) {
        const asker = {
          id: idOf(person),
          roles: held,
          departmentIds: below.map((at) => departmentIds[at] ?? ''),
          name: '同事',
          locale: 'zh' as const,
          sessionId: null,
        };
        const shown = await listed(asker, ids);
        for (const id of ids) {
          const relation = await relationTo(product.db, { asker }, id);
          expect({ asker, shown: shown.includes(id) }).toEqual({ asker, shown: relation !== 'nobody' });
        }
      }
    }),
    { numRuns: 40, seed: 20260316 },
  );
}, 120_000);

async function insert(
  id: string,
  ownerId: string,
  collaborators: readonly (readonly [number, string])[],
  idOf: (person: number) => string,
): Promise<void> {
  await product.pool.query(
    `insert into customers (id, type, name, name_key, search, stage, owner_id, created_by, created_at, updated_at)
     values ($1, 'enterprise', '星河数据', '', '', 'potential', $2, $2, now(), now())`,
    [id, ownerId],
  );
  for (const [person, access] of collaborators)
    await product.pool.query('insert into customer_collaborators values ($1, $2, $3, now())', [
      id,
      idOf(person),
      access,
    ]);
}

async function listed(asker: Asker, ids: readonly string[]): Promise<string[]> {
  const rows = await product.db
    .selectFrom('customers')
    .select('customers.id')
    .where('customers.id', 'in', [...ids])
    .where(withinScope(scopeOf(asker)))
    .execute();
  return rows.map((row) => row.id);
}

test('the relation is the policy’s own, over the ties that the database has', async () => {
  const department = await product.addDepartment('华东');
  const owner = await product.addPerson('李明', ['sales'], department);
  const id = uuidv7();
  await insert(id, owner.id, [], () => '');
  for (const held of [['sales'], ['manager'], ['admin'], ['read_only'], []] as Role[][]) {
    const asker = {
      id: uuidv7(),
      roles: held,
      departmentIds: [department],
      name: '',
      locale: 'zh' as const,
      sessionId: null,
    };
    const ties = { ownerId: owner.id, ownerDepartmentId: department, collaborators: [] };
    expect(await relationTo(product.db, { asker }, id)).toBe(relationOf(asker, ties));
  }
});
