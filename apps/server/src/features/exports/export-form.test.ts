import { randomBytes } from 'node:crypto';
import { auditApi } from '@genjin/domain/audit';
import { contactApi } from '@genjin/domain/contact';
import { exportApi } from '@genjin/domain/export';
import { followUpApi } from '@genjin/domain/follow-up';
import { unzipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentText } from '../../../test/document-text.ts';
import type { Person } from '../../../test/harness.ts';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
let customerId: string;
const privateNote = `底价不低于七折${randomBytes(4).toString('hex')}`;

beforeAll(async () => {
  team = await openTeam();
  const { product, owner } = team;
  const customer = await makeCustomer(team, { budget: '50-80万元', headcount: '500-1000人' });
  customerId = customer.id;
  const contactId = uuidv7();
  await product.call(owner, contactApi.create, {
    body: {
      id: contactId,
      customerId,
      name: '张敏',
      title: '采购经理',
      phones: ['13812341234'],
      emails: ['zhang.min@example.com'],
      wechat: 'zm_wx_2024',
    },
  });
  const record = (startedAt: string, content: string, more: object = {}) =>
    product.call(owner, followUpApi.record, {
      body: { id: uuidv7(), customerId, startedAt, content, privateNote, lateReason: '出差', ...more },
    });
  await record('2026-03-14T06:00:00Z', '第一次电话');
  await record('2026-03-15T06:00:00Z', '和张敏确认，电话13812341234', {
    endedAt: '2026-03-15T07:30:00Z',
    method: 'visit',
    participants: [
      { side: 'ours', userId: owner.id },
      { side: 'customer', contactId },
    ],
    actions: [{ id: uuidv7(), content: '准备案例给张敏', ownerId: owner.id, dueOn: '2026-03-18' }],
  });
  const { followUp: wrong } = await record('2026-03-15T08:00:00Z', '写错客户的记录');
  await product.call(owner, followUpApi.void, {
    params: { id: wrong.id },
    body: { version: wrong.version, reason: '写错客户' },
  });
});
afterAll(() => team.product.close());

type Query = { format: 'docx' | 'xlsx' | 'pdf'; masked?: 'true' | 'false' };

async function form(person: Person, query: Query): Promise<{ name: string; bytes: Uint8Array; text: string }> {
  const response = await team.product.send(person, exportApi.form, { params: { id: customerId }, query });
  expect(response.status, await response.clone().text()).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const name = /filename\*=UTF-8''(.+)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
  return { name: decodeURIComponent(name), bytes, text: documentText(bytes) };
}

describe('a customer as a document', () => {
  test.each(['docx', 'xlsx', 'pdf'] as const)(
    'as %s says all that counts, newest first, and never the internal note',
    async (format) => {
      const { name, text } = await form(team.owner, { format });
      expect(name).toBe(`星河数据科技有限公司-跟进表-2026-03-16.${format}`);
      for (const said of ['星河数据科技有限公司', '张敏', '13812341234', '50-80万元', '14:00-15:30', '准备案例给张敏'])
        expect(text).toContain(said);
      expect(text.indexOf('第一次电话')).toBeGreaterThan(text.indexOf('和张敏确认'));
      expect(text).not.toContain('写错客户的记录');
      expect(text).not.toContain(privateNote);
    },
  );

  test.each(['docx', 'xlsx', 'pdf'] as const)(
    'as %s masked tells of people no more than the paper’s sample',
    async (format) => {
      const { text } = await form(team.owner, { format, masked: 'true' });
      expect(text).toContain('138****1234');
      expect(text).toContain('张*');
      expect(text).toContain('李*');
      for (const secret of ['张敏', '13812341234', 'zhang.min', 'zm_wx', '李明']) expect(text).not.toContain(secret);
    },
  );

  test('is masked for who may not read people’s data, whatever they ask', async () => {
    const { observer, product } = team;
    expect((await form(observer, { format: 'docx' })).text).not.toContain('13812341234');
    const plain = { params: { id: customerId }, query: { format: 'docx', masked: 'false' } } as const;
    await product.refused(observer, exportApi.form, plain, 'export.masked_only');
    await product.refused(team.stranger, exportApi.form, plain, 'record.not_found');
  });

  test('is noted in the audit log with format, mask and customer', async () => {
    await form(team.owner, { format: 'pdf', masked: 'true' });
    const { items } = await team.product.call(team.admin, auditApi.list, { query: { action: 'export.form' } });
    expect(items[0]).toMatchObject({
      by: { id: team.owner.id },
      subject: { id: customerId, name: '星河数据科技有限公司' },
      details: { format: 'pdf', masked: true },
    });
  });

  test('keeps nobody waiting while it is made', async () => {
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    await form(team.owner, { format: 'xlsx' });
    clearInterval(timer);
    expect(longest).toBeLessThan(150);
  });
});

test('the blank form has every label and nobody’s data', async () => {
  for (const format of ['docx', 'xlsx'] as const) {
    const response = await team.product.send(team.stranger, exportApi.blankForm, { query: { format } });
    expect(response.status).toBe(200);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(Object.keys(unzipSync(bytes))).toContain('[Content_Types].xml');
    const text = documentText(bytes);
    for (const label of ['客户名称(全称)', '沟通核心内容', '销售总结与建议']) expect(text).toContain(label);
  }
});
