import type { Endpoint } from '@genjin/domain/endpoint';
import { sessionApi } from '@genjin/domain/session';
import { userApi } from '@genjin/domain/user';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProduct, type Person, type TestProduct } from '../../../test/harness.ts';

let product: TestProduct;
let admin: Person;
let department: string;

beforeAll(async () => {
  product = await openTestProduct();
  admin = await product.addPerson('管理员', ['admin']);
  department = await product.addDepartment('华东大区');
});
afterAll(() => product.close());

function newUser(name = '林小北') {
  const id = uuidv7();
  return { id, name, email: `${id}@genjin.test`, roles: ['sales' as const] };
}

test('managing users is for administrators', async () => {
  const asks: [Endpoint, object][] = [
    [userApi.list, {}],
    [userApi.invite, { body: newUser() }],
    [userApi.edit, { params: { id: admin.id }, body: { name: '他人' } }],
    [userApi.reinvite, { params: { id: admin.id } }],
  ];
  for (const role of ['sales', 'manager', 'read_only'] as const) {
    const person = await product.addPerson('同事', [role], department);
    for (const [endpoint, request] of asks)
      await product.refused(person, endpoint, request as never, 'permission.denied');
  }
  for (const [endpoint, request] of asks) await product.refused(null, endpoint, request as never, 'session.required');
});

test('everybody sees the colleagues’ names and nothing more of them', async () => {
  const person = await product.addPerson('看名单的人', ['read_only']);
  const { items } = await product.call(person, userApi.colleagues, {});
  expect(items.find((one) => one.id === admin.id)).toEqual({
    id: admin.id,
    name: '管理员',
    departmentId: null,
    state: 'active',
  });
});

test('a retried invitation makes one person and gives a new link', async () => {
  const body = { ...newUser('罗芸'), departmentId: department };
  const once = await product.call(admin, userApi.invite, { body });
  const again = await product.call(admin, userApi.invite, { body });
  expect(again.user).toEqual(once.user);
  expect(once.user).toMatchObject({ state: 'invited', departmentId: department });
  await product.refused(null, sessionApi.invitation, { body: { token: once.invitation.token } }, 'invitation.invalid');
  expect((await product.call(null, sessionApi.invitation, { body: { token: again.invitation.token } })).name).toBe(
    '罗芸',
  );
  await product.refused(admin, userApi.invite, { body: { ...body, name: '别人' } }, 'record.id_taken');
});

test('an e-mail belongs to one person, however it is written', async () => {
  const body = newUser('许平');
  await product.call(admin, userApi.invite, { body });
  const twin = { ...newUser('另一人'), email: ` ${body.email.toUpperCase()} ` };
  await product.refused(admin, userApi.invite, { body: twin }, 'user.email_taken');
});

test('a department that does not exist is refused with its field, and nobody is made', async () => {
  const body = { ...newUser('何静'), departmentId: uuidv7() };
  const error = await product.refused(admin, userApi.invite, { body }, 'record.not_found');
  expect(error.fields?.[0]?.path).toEqual(['departmentId']);
  const { items } = await product.call(admin, userApi.list, {});
  expect(items.some((one) => one.id === body.id)).toBe(false);
  await product.refused(
    admin,
    userApi.edit,
    { params: { id: admin.id }, body: { departmentId: uuidv7() } },
    'record.not_found',
  );
});

test('roles, department and name change at once, with who did it and never the name in the audit log', async () => {
  const person = await product.addPerson('高远', ['sales']);
  const edited = await product.call(admin, userApi.edit, {
    params: { id: person.id },
    body: { roles: ['manager'], departmentId: department, name: '高致远' },
  });
  expect(edited).toMatchObject({ roles: ['manager'], departmentId: department, name: '高致远' });
  const row = await product.db
    .selectFrom('auditLog')
    .where('subjectId', '=', person.id)
    .where('action', '=', 'user.edit')
    .selectAll()
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    userId: admin.id,
    details: { before: { roles: ['sales'] }, after: { roles: ['manager'], departmentId: department }, renamed: true },
  });
  expect(JSON.stringify(row)).not.toContain('高');
});

test('disabling ends sessions and tokens at once; enabling brings neither back', async () => {
  const person = await product.addPerson('旧同事', ['sales']);
  await product.call(person, sessionApi.me, {});
  const session = await product.db
    .transaction()
    .execute(async (tx) => (await product.auth.within(tx)).openSession(person.id, product.now.toISOString(), null));
  const cookie = (await product.auth.sessionCookie(session.token, 60)).split(';')[0] ?? '';
  expect((await product.send(null, sessionApi.me, {}, { cookie })).status).toBe(200);
  await product.call(admin, userApi.edit, { params: { id: person.id }, body: { state: 'disabled' } });
  expect((await product.send(null, sessionApi.me, {}, { cookie })).status).toBe(401);
  await product.refused(person, sessionApi.me, {}, 'session.required');
  await product.call(admin, userApi.edit, { params: { id: person.id }, body: { state: 'active' } });
  expect((await product.send(null, sessionApi.me, {}, { cookie })).status).toBe(401);
  await product.refused(person, sessionApi.me, {}, 'session.required');
});

test('who never set a password is invited, not active, when enabled', async () => {
  const body = newUser('俞伯');
  await product.call(admin, userApi.invite, { body });
  const edit = (state: 'active' | 'disabled') =>
    product.call(admin, userApi.edit, { params: { id: body.id }, body: { state } });
  expect((await edit('disabled')).state).toBe('disabled');
  expect((await edit('active')).state).toBe('invited');
});

test('the last administrator who can sign in stays one, even when two remove each other at once', async () => {
  const second = await product.addPerson('副管理员', ['admin', 'sales']);
  for (let round = 0; round < 5; round++) {
    await product
      .call(admin, userApi.edit, { params: { id: second.id }, body: { roles: ['admin'], state: 'active' } })
      .catch(() => undefined);
    const answers = await Promise.all([
      product.send(admin, userApi.edit, { params: { id: second.id }, body: { roles: ['sales'] } }),
      product.send(second, userApi.edit, { params: { id: admin.id }, body: { roles: ['sales'] } }),
    ]);
    const admins = await product.db.selectFrom('users').where('state', '=', 'active').select(['id', 'roles']).execute();
    expect(admins.filter((one) => one.roles.includes('admin'))).toHaveLength(1);
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1);
    await product.pool.query("update users set roles = array['admin'] where id = any($1)", [[admin.id, second.id]]);
  }
  await product.pool.query("update users set roles = array['sales'] where id = $1", [second.id]);
  for (const body of [{ roles: ['sales' as const] }, { state: 'disabled' as const }])
    await product.refused(admin, userApi.edit, { params: { id: admin.id }, body }, 'user.last_admin');
});
