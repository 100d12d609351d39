import { departmentApi } from '@genjin/domain/department';
import { userApi } from '@genjin/domain/user';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProduct, type Person, type TestProduct } from '../../../test/harness.ts';

let product: TestProduct;
let admin: Person;

beforeAll(async () => {
  product = await openTestProduct();
  admin = await product.addPerson('管理员', ['admin']);
});
afterAll(() => product.close());

async function create(name: string, parentId: string | null = null): Promise<string> {
  const id = uuidv7();
  await product.call(admin, departmentApi.create, { body: { id, name, parentId } });
  return id;
}

test('everybody reads the tree, administrators change it', async () => {
  const top = await create('销售中心');
  for (const role of ['sales', 'manager', 'read_only'] as const) {
    const person = await product.addPerson('同事', [role], top);
    expect((await product.call(person, departmentApi.list, {})).items.map((one) => one.id)).toContain(top);
    await product.refused(
      person,
      departmentApi.create,
      { body: { id: uuidv7(), name: '新部门' } },
      'permission.denied',
    );
    await product.refused(
      person,
      departmentApi.edit,
      { params: { id: top }, body: { name: '改名' } },
      'permission.denied',
    );
    await product.refused(person, departmentApi.remove, { params: { id: top } }, 'permission.denied');
  }
  await product.refused(null, departmentApi.list, {}, 'session.required');
});

test('a retried creation makes one department', async () => {
  const body = { id: uuidv7(), name: '华北' };
  await product.call(admin, departmentApi.create, { body });
  expect(await product.call(admin, departmentApi.create, { body })).toEqual({ ...body, parentId: null });
  await product.refused(admin, departmentApi.create, { body: { ...body, name: '华南' } }, 'record.id_taken');
});

test('a department is renamed and moved, also to the top', async () => {
  const top = await create('总部');
  const below = await create('西部', top);
  const edit = (body: object) => product.call(admin, departmentApi.edit, { params: { id: below }, body });
  expect(await edit({ name: '西部大区' })).toEqual({ id: below, name: '西部大区', parentId: top });
  expect(await edit({ parentId: null })).toEqual({ id: below, name: '西部大区', parentId: null });
  await product.refused(
    admin,
    departmentApi.edit,
    { params: { id: uuidv7() }, body: { name: '无' } },
    'record.not_found',
  );
});

test('a department never comes to lie below itself, even when two are moved at once', async () => {
  const one = await create('一部');
  const two = await create('二部', one);
  const three = await create('三部', two);
  for (const parentId of [one, two, three])
    await product.refused(admin, departmentApi.edit, { params: { id: one }, body: { parentId } }, 'department.cycle');
  const left = await create('左');
  const right = await create('右');
  const answers = await Promise.all([
    product.send(admin, departmentApi.edit, { params: { id: left }, body: { parentId: right } }),
    product.send(admin, departmentApi.edit, { params: { id: right }, body: { parentId: left } }),
  ]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 422]);
});

test('only an empty department is removed', async () => {
  const top = await create('有下级');
  const below = await create('下级', top);
  await product.refused(admin, departmentApi.remove, { params: { id: top } }, 'department.not_empty');
  const person = await product.addPerson('成员', ['sales'], below);
  await product.refused(admin, departmentApi.remove, { params: { id: below } }, 'department.not_empty');
  await product.call(admin, userApi.edit, { params: { id: person.id }, body: { departmentId: null } });
  await product.call(admin, departmentApi.remove, { params: { id: below } });
  await product.call(admin, departmentApi.remove, { params: { id: top } });
  await product.refused(admin, departmentApi.remove, { params: { id: top } }, 'record.not_found');
});

test('removing a department while somebody is put into it leaves nobody in nowhere', async () => {
  for (let round = 0; round < 5; round++) {
    const id = await create(`临时${round}`);
    const person = await product.addPerson('调动的人', ['sales']);
    const [removed, moved] = await Promise.all([
      product.send(admin, departmentApi.remove, { params: { id } }),
      product.send(admin, userApi.edit, { params: { id: person.id }, body: { departmentId: id } }),
    ]);
    expect([removed.status, moved.status].sort()).not.toEqual([200, 200]);
    expect([200, 409]).toContain(removed.status);
    expect([200, 404, 422]).toContain(moved.status);
  }
});

test('an unknown parent is refused with its field', async () => {
  const body = { id: uuidv7(), name: '孤儿', parentId: uuidv7() };
  const error = await product.refused(admin, departmentApi.create, { body }, 'record.not_found');
  expect(error.fields?.[0]?.path).toEqual(['parentId']);
});
