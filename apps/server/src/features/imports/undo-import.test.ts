import { contactApi } from '@genjin/domain/contact';
import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import { importApi } from '@genjin/domain/import';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checked, imported, listOf, readImport, step } from '../../../test/import-files.ts';
import { record } from '../../../test/records.ts';
import { makeCustomer, openTeam, passDays, type Team } from '../../../test/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

const pass = () => passDays(team.product, 0.01);

async function named(name: string) {
  const { items } = await team.product.call(team.admin, customerApi.list, { query: { q: name, limit: 200 } });
  return items.filter((item) => item.name.startsWith(name)).sort((a, b) => a.name.localeCompare(b.name));
}

let phone = 13_900_000_000;
const list = (name: string, letters: string) =>
  listOf(
    Array.from(letters, (letter) => ({
      客户名称: `${name}${letter}有限公司`,
      联系人: '张敏',
      手机: String(phone++),
      需求: '看板',
      跟进日期: '2024-03-15',
      沟通内容: '聊了看板',
      下一步行动: '发资料',
      截止日期: '2099-03-20',
    })),
  );

test('takes everything back, and leaves what somebody changed since', async () => {
  const { product, owner } = team;
  const one = await imported(product, owner, await list('撤', 'ABCDEFG'));
  const [a, b, c, d, e, f, g] = await named('撤');
  pass();
  const edit = { params: { id: a?.id ?? '' }, body: { version: 1, address: '改了' } };
  await product.call(owner, customerApi.edit, edit);
  await record(team, b?.id ?? '', { startedAt: product.now.toISOString(), endedAt: product.now.toISOString() });
  await product.call(owner, contactApi.create, { body: { id: uuidv7(), customerId: c?.id ?? '', name: '新来的' } });
  await product.call(owner, customerApi.share, {
    params: { id: d?.id ?? '', userId: team.stranger.id },
    body: { access: 'read' },
  });
  const [followUp] = (await product.call(owner, followUpApi.list, { query: { customer: e?.id ?? '' } })).items;
  const correction = { id: uuidv7(), version: 1, reason: '笔误', changes: { content: '更正了' } };
  await product.call(owner, followUpApi.correct, { params: { id: followUp?.id ?? '' }, body: correction });
  const undone = await step(product, owner, 'undo', one);
  expect(undone.state).toBe('undone');
  expect(undone.kept.map(({ name }) => name).sort()).toEqual(
    ['撤A', '撤B', '撤C', '撤D', '撤E'].map((n) => `${n}有限公司`),
  );
  expect(undone.kept.every(({ why }) => why.length > 5)).toBe(true);
  expect((await named('撤')).map(({ id }) => id)).toEqual([a, b, c, d, e].map((one) => one?.id));
  for (const gone of [f, g])
    await product.refused(owner, customerApi.read, { params: { id: gone?.id ?? '' } }, 'record.not_found');
  const kept = await product.call(owner, customerApi.read, { params: { id: c?.id ?? '' } });
  expect(kept.contacts.map(({ name }) => name)).toEqual(['张敏', '新来的']);
  await product.refused(
    owner,
    importApi.undo,
    { params: { id: one.id }, body: { version: undone.version } },
    'import.wrong_state',
  );
});

test('goes on where it was broken off', async () => {
  const { product, owner } = team;
  const one = await imported(
    product,
    owner,
    await list('断', Array.from({ length: 250 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('')),
  );
  const { version } = await readImport(product, owner, one);
  await product.call(owner, importApi.undo, { params: { id: one.id }, body: { version } });
  const { undoRows } = await import('./undo-rows.service.ts');
  let looks = 0;
  const signal = {
    aborted: false,
    throwIfAborted() {
      if (++looks > 2) throw new Error('the server stops');
    },
  } as AbortSignal;
  await expect(undoRows(product.surroundings, one.id, signal)).rejects.toThrow('the server stops');
  const { count } = product.db.fn;
  const left = () =>
    product.db
      .selectFrom('customers')
      .select(count<number>('id').as('count'))
      .where('importId', '=', one.id)
      .executeTakeFirstOrThrow();
  expect((await left()).count).toBe(150);
  await product.runJobs();
  expect((await left()).count).toBe(0);
  expect(await readImport(product, owner, one)).toMatchObject({ state: 'undone', kept: [] });
});

test('gives a known customer back what it had, field by field', async () => {
  const { product, owner } = team;
  const customer = await makeCustomer(team, { name: '还原仪器有限公司' });
  await product.call(owner, contactApi.create, {
    body: { id: uuidv7(), customerId: customer.id, name: '张敏', phones: ['13800138000'] },
  });
  pass();
  const file = await listOf([
    {
      客户名称: '还原仪器有限公司',
      地址: '导入的地址',
      购买力: '导入的购买力',
      联系人: '张敏',
      职位: '总经理',
      手机: '13700137000',
      需求: '看板',
      跟进日期: '2024-03-15',
      参与人员: '客户(张敏)',
      沟通内容: '聊了看板',
    },
    {
      客户名称: '还原仪器有限公司',
      地址: '',
      购买力: '',
      联系人: '王芳',
      职位: '',
      手机: '',
      需求: '',
      跟进日期: '',
      沟通内容: '',
    },
  ]);
  const one = await checked(product, owner, file);
  const arrange = { params: { id: one.id }, body: { version: one.version, onDuplicate: 'merge' as const } };
  await product.call(owner, importApi.arrange, arrange);
  expect((await step(product, owner, 'run', one)).counts).toMatchObject({ merged: 2 });
  pass();
  const between = await product.call(owner, customerApi.read, { params: { id: customer.id } });
  expect(between.customer).toMatchObject({ address: '导入的地址', purchasingPower: '导入的购买力' });
  expect(between.contacts).toHaveLength(2);
  const body = { version: between.customer.version, address: '后来改的地址' };
  await product.call(owner, customerApi.edit, { params: { id: customer.id }, body });
  const undone = await step(product, owner, 'undo', one);
  expect(undone.kept).toMatchObject([{ customerId: customer.id, name: '还原仪器有限公司' }]);
  const after = await product.call(owner, customerApi.read, { params: { id: customer.id } });
  expect(after.customer).toMatchObject({ address: '后来改的地址', purchasingPower: null });
  expect(after.contacts).toMatchObject([{ name: '张敏', title: null, phones: ['13800138000'] }]);
  expect(after.needs).toEqual([]);
  expect((await product.call(owner, followUpApi.list, { query: { customer: customer.id } })).items).toEqual([]);
  const { items } = await product.call(owner, customerApi.changes, { params: { id: customer.id }, query: {} });
  expect(items.filter(({ reason }) => reason?.startsWith('撤销导入')).length).toBeGreaterThan(2);
});

test('is over after seven days', async () => {
  const { product, owner } = team;
  const one = await imported(product, owner, await list('过期', 'A'));
  passDays(product, 7.01);
  await product.refused(
    owner,
    importApi.undo,
    { params: { id: one.id }, body: { version: one.version } },
    'import.undo_over',
  );
  expect(await named('过期')).toHaveLength(1);
});
