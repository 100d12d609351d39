import { contactApi } from '@genjin/domain/contact';
import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import { importApi } from '@genjin/domain/import';
import type { DuplicateChoice } from '@genjin/domain/staged-row';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../../test/harness.ts';
import { checked, imported, listOf, rowsOf, step } from '../../../test/import-files.ts';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

const code = '91110108551385082Q';

async function known(name: string, more: { creditCode?: string; phone?: string } = {}) {
  const { product, owner } = team;
  const customer = await makeCustomer(team, { name, ...(more.creditCode ? { creditCode: more.creditCode } : {}) });
  if (more.phone) {
    const body = { id: uuidv7(), customerId: customer.id, name: '张敏', phones: [more.phone] };
    await product.call(owner, contactApi.create, { body });
  }
  return customer;
}

async function decided(
  rows: readonly Record<string, string>[],
  onDuplicate: DuplicateChoice,
  choices: Record<number, DuplicateChoice> = {},
  person: Person = team.owner,
) {
  const { product } = team;
  const one = await checked(product, person, await listOf(rows));
  const arrange = { params: { id: one.id }, body: { version: one.version, onDuplicate } };
  expect((await product.call(person, importApi.arrange, arrange)).state).toBe('checked');
  for (const [number, choice] of Object.entries(choices))
    await product.call(person, importApi.choose, { params: { id: one.id, number: Number(number) }, body: { choice } });
  return step(product, person, 'run', one);
}

const count = async (name: string) => {
  const { items } = await team.product.call(team.admin, customerApi.list, { query: { q: name, limit: 200 } });
  return items.filter((item) => item.name.includes(name)).length;
};

describe('known customers', () => {
  test('are found by credit code, name, telephone and similar name, the surest first', async () => {
    const { product, owner } = team;
    const byCode = await known('信用机械有限公司', { creditCode: code });
    const byName = await known('同名（苏州）科技有限公司');
    const byPhone = await known('电话物流有限公司', { phone: '+86 138-0013-0009' });
    const similar = await known('杭州相似仪器股份有限公司');
    const one = await checked(
      product,
      owner,
      await listOf([
        { 客户名称: '换了名字的有限公司', 统一社会信用代码: code, 手机: '' },
        { 客户名称: '同名(苏州)科技有限公司', 统一社会信用代码: '', 手机: '' },
        { 客户名称: '毫不相干有限公司', 统一社会信用代码: '', 手机: '13800130009' },
        { 客户名称: '相似仪器有限责任公司', 统一社会信用代码: '', 手机: '' },
        { 客户名称: '全新的有限公司', 统一社会信用代码: '', 手机: '' },
      ]),
    );
    expect(one.counts).toMatchObject({ rows: 5, new: 1, duplicate: 4 });
    const rows = await rowsOf(product, owner, one);
    expect(rows.map(({ state, duplicates: [first] }) => [state, first?.why, first?.customerId])).toEqual([
      ['duplicate', 'credit_code', byCode.id],
      ['duplicate', 'name', byName.id],
      ['duplicate', 'phone', byPhone.id],
      ['duplicate', 'similar_name', similar.id],
      ['new', undefined, undefined],
    ]);
  });

  test('out of the asker’s sight are told of, and no more', async () => {
    const { product, stranger } = team;
    const customer = await known('机密装备有限公司', { phone: '13800130010' });
    const one = await checked(product, stranger, await listOf([{ 客户名称: '机密装备有限公司', 手机: '13800130010' }]));
    const text = JSON.stringify(await rowsOf(product, stranger, one));
    expect(JSON.parse(text)[0].duplicates).toEqual([{ customerId: null, name: '机密***', owner: null, why: 'name' }]);
    expect(text).not.toContain(customer.id);
    expect(text).not.toContain('李明');
  });

  test('who are people are never more than similar', async () => {
    const { product, owner } = team;
    await product.call(owner, customerApi.create, { body: { id: uuidv7(), type: 'individual', name: '欧阳小敏' } });
    const one = await checked(
      product,
      owner,
      await listOf([{ 姓名: '欧阳小敏', 客户类型: '个人客户', 手机: '13800130011' }]),
    );
    const [row] = await rowsOf(product, owner, one);
    expect(row?.duplicates.map(({ why }) => why)).toEqual(['similar_name']);
  });
});

describe('a row whose customer is known', () => {
  test('is left out, or made anew, as was chosen for all or for it alone', async () => {
    await known('选择一号有限公司');
    await known('选择二号有限公司');
    const rows = [
      { 客户名称: '选择一号有限公司', 地址: '苏州' },
      { 客户名称: '选择二号有限公司', 地址: '苏州' },
    ];
    expect((await decided(rows, 'skip')).counts).toMatchObject({ skipped: 2, created: 0, done: 2 });
    expect((await decided(rows, 'skip', { 2: 'new' })).counts).toMatchObject({ skipped: 1, created: 1 });
    expect([await count('选择一号'), await count('选择二号')]).toEqual([1, 2]);
    expect((await decided(rows, 'new')).counts).toMatchObject({ created: 2 });
  });

  test('is merged: what is empty is filled, what is missing added, and the history tells it', async () => {
    const { product, owner } = team;
    const customer = await known('合并仪器有限公司', { phone: '13800130012' });
    const row = {
      客户名称: '合并仪器有限公司',
      地址: '杭州市西湖区',
      联系人: '张敏',
      职位: '总经理',
      手机: '13900139000',
      需求: '数据看板',
      跟进日期: '2024-03-15',
      沟通内容: '谈了看板',
    };
    const second = { ...row, 联系人: '王芳', 手机: '13900139001', 跟进日期: '2024-03-16', 沟通内容: '谈了价格' };
    const done = await decided([row, second], 'merge');
    expect(done.counts).toMatchObject({ merged: 2, created: 0, failed: 0 });
    const file = await product.call(owner, customerApi.read, { params: { id: customer.id } });
    expect(file.customer).toMatchObject({ address: '杭州市西湖区', name: '合并仪器有限公司', lastContactAt: null });
    expect(file.contacts).toMatchObject([
      { name: '张敏', title: '总经理', phones: ['13800130012', '13900139000'] },
      { name: '王芳', phones: ['13900139001'] },
    ]);
    expect(file.needs).toMatchObject([{ content: '数据看板' }]);
    const records = await product.call(owner, followUpApi.list, { query: { customer: customer.id } });
    expect(records.items.map(({ content, origin }) => [content, origin])).toEqual([
      ['谈了价格', 'imported'],
      ['谈了看板', 'imported'],
    ]);
    const { items } = await product.call(owner, customerApi.changes, { params: { id: customer.id }, query: {} });
    const told = items
      .filter(({ reason }) => reason?.includes('客户表.xlsx'))
      .map(({ kind, field }) => `${kind} ${field}`);
    expect(told).toEqual(expect.arrayContaining(['customer address', 'contact phones', 'contact name', 'need kind']));
    expect((await decided([row, second], 'merge')).counts).toMatchObject({ merged: 2 });
    const again = await product.call(owner, customerApi.read, { params: { id: customer.id } });
    expect(again.contacts).toHaveLength(2);
    expect(again.needs).toHaveLength(1);
    expect((await product.call(owner, followUpApi.list, { query: { customer: customer.id } })).items).toHaveLength(2);
  });

  test('never overwrites what is known', async () => {
    const { product, owner } = team;
    const customer = await known('不动有限公司');
    const edit = { params: { id: customer.id }, body: { version: customer.version, address: '原来的地址' } };
    await product.call(owner, customerApi.edit, edit);
    await decided([{ 客户名称: '不动有限公司', 地址: '另一个地址' }], 'merge');
    const file = await product.call(owner, customerApi.read, { params: { id: customer.id } });
    expect(file.customer.address).toBe('原来的地址');
  });

  test('that only looks like it is merged only where somebody chose so', async () => {
    const { product, owner } = team;
    await known('宁波近似电子有限公司');
    await known('宁波相近电器有限公司');
    const rows = [
      { 客户名称: '近似电子有限公司', 地址: '宁波' },
      { 客户名称: '相近电器有限公司', 地址: '宁波' },
    ];
    const done = await decided(rows, 'merge', { 2: 'merge' });
    expect(done.counts).toMatchObject({ merged: 1, skipped: 1 });
    const [left] = await rowsOf(product, owner, done);
    expect(left).toMatchObject({ state: 'skipped', problems: [{ severity: 'warning' }] });
  });

  test('fails with the reason where the importer may not edit it', async () => {
    const { product, reader } = team;
    await known('只读机械有限公司');
    const done = await decided([{ 客户名称: '只读机械有限公司', 地址: '苏州' }], 'merge', {}, reader);
    expect(done.counts).toMatchObject({ merged: 0, failed: 1 });
    const [row] = await rowsOf(product, reader, done);
    expect(row).toMatchObject({
      state: 'failed',
      problems: [{ severity: 'error', reason: expect.stringContaining('权限') }],
    });
  });

  test('can be chosen for while the dry run stands, and no longer', async () => {
    const { product, owner, stranger } = team;
    await known('时机有限公司');
    const one = await checked(
      product,
      owner,
      await listOf([
        { 客户名称: '时机有限公司', 地址: '苏州' },
        { 客户名称: '新的有限公司', 地址: '' },
      ]),
    );
    const choose = (number: number) => ({ params: { id: one.id, number }, body: { choice: 'new' as const } });
    expect((await product.call(owner, importApi.choose, choose(1))).choice).toBe('new');
    await product.refused(owner, importApi.choose, choose(2), 'import.wrong_state');
    await product.refused(owner, importApi.choose, choose(9), 'record.not_found');
    await product.refused(stranger, importApi.choose, choose(1), 'record.not_found');
    await step(product, owner, 'run', one);
    await product.refused(owner, importApi.choose, choose(1), 'import.wrong_state');
  });
});

test('the same file again adds nothing', async () => {
  const { product, owner } = team;
  const file = await listOf([
    { 客户名称: '重来一号有限公司', 手机: '13800138111', 跟进日期: '2024-01-05', 沟通内容: '聊了' },
    { 客户名称: '重来二号有限公司', 手机: '13800138112', 跟进日期: '2024-01-06', 沟通内容: '聊过' },
  ]);
  expect((await imported(product, owner, file)).counts).toMatchObject({ created: 2 });
  expect((await imported(product, owner, file)).counts).toMatchObject({ created: 0, skipped: 2 });
  expect(await count('重来')).toBe(2);
});
