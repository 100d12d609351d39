import type { Role } from '@genjin/domain/policy';
import { selectPersonByEmail } from '#features/sessions/sessions.store';
import type { SignedIn } from '#kit/context';
import { createUser } from '../features/users/create-user.service.ts';
import type { Product } from '../open-product.ts';

/** The demo's team of twelve: one director, two team leads, eight sales people, one who looks. */
const team: readonly (readonly [name: string, account: string, role: Role, team: 'head' | 'east' | 'south'])[] = [
  ['沈文博', 'shen', 'manager', 'head'],
  ['罗岚', 'luo', 'manager', 'east'],
  ['梁志远', 'liang', 'manager', 'south'],
  ['李思源', 'li', 'sales', 'east'],
  ['王一鸣', 'wang', 'sales', 'east'],
  ['陈晓燕', 'chen', 'sales', 'east'],
  ['周子轩', 'zhou', 'sales', 'east'],
  ['吴雅琴', 'wu', 'sales', 'south'],
  ['郑浩然', 'zheng', 'sales', 'south'],
  ['冯海燕', 'feng', 'sales', 'south'],
  ['何春梅', 'he', 'sales', 'south'],
  ['唐静', 'tang', 'read_only', 'head'],
];

const departments = {
  head: { id: '01910000-0000-7000-8000-000000000001', name: '销售中心', parentId: null },
  east: {
    id: '01910000-0000-7000-8000-000000000002',
    name: '华东组',
    parentId: '01910000-0000-7000-8000-000000000001',
  },
  south: {
    id: '01910000-0000-7000-8000-000000000003',
    name: '华南组',
    parentId: '01910000-0000-7000-8000-000000000001',
  },
} as const;

/**
 * Adds the demo's departments and people, `<account>@demo.example`. With a password they can sign in with it; without one they wait for an
 * administrator's invitation.
 * @returns those who sell.
 */
export async function addDemoPeople(product: Product, password: string | null): Promise<SignedIn[]> {
  const { surroundings } = product;
  await surroundings.db
    .insertInto('departments')
    .values(Object.values(departments))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const sellers: SignedIn[] = [];
  for (const [name, account, role, place] of team) {
    const email = `${account}@demo.example`;
    const departmentId = departments[place].id;
    if (!(await selectPersonByEmail(surroundings.db, email)))
      await addPerson(product, { name, email, role, departmentId, password });
    const person = await selectPersonByEmail(surroundings.db, email);
    if (person && role === 'sales') sellers.push(person);
  }
  return sellers;
}

async function addPerson(
  { surroundings }: Product,
  {
    password,
    role,
    ...fields
  }: { name: string; email: string; role: Role; departmentId: string; password: string | null },
): Promise<void> {
  const now = surroundings.clock().toISOString();
  if (password !== null) {
    await createUser(
      surroundings,
      { now, requestId: crypto.randomUUID(), locale: 'zh', asker: null },
      { ...fields, roles: [role], password },
    );
    return;
  }
  await surroundings.db
    .insertInto('users')
    .values({ ...fields, id: crypto.randomUUID(), roles: [role], state: 'active', createdAt: now })
    .execute();
}
