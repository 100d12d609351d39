import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import { importFormApi } from '@genjin/domain/import-form';
import { workbenchApi } from '@genjin/domain/workbench';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestProduct, type Person, type TestProduct } from '../../../test/harness.ts';
import { formsOf, plantForms, saveOne, workedExample } from '../../../test/paper-forms.ts';
import { rowCounts } from '../../../test/row-counts.ts';

describe('the worked example', () => {
  let product: TestProduct;
  let li: Person;
  let customerId: string;

  beforeAll(async () => {
    product = await openTestProduct('2024-03-16T01:00:00.000Z');
    li = await product.addPerson('李明', ['sales']);
    const saved = await saveOne(product, li, workedExample);
    customerId = saved.customerId ?? '';
  });
  afterAll(() => product.close());

  const file = () => product.call(li, customerApi.read, { params: { id: customerId } });
  const records = async () => (await product.call(li, followUpApi.list, { query: { customer: customerId } })).items;

  it('becomes a customer with everything of part 1', async () => {
    const { customer, contacts, needs, cooperations } = await file();
    expect(customer).toMatchObject({
      type: 'enterprise',
      name: '科技有限公司',
      industryNote: '互联网/软件开发',
      headcount: { min: 500, max: 1000 },
      revenue: { min: 100_000_000, max: 500_000_000 },
      budget: { min: 500_000, max: 800_000 },
      hasCooperated: false,
      cooperationNote: '首次接触',
      sources: ['exhibition', 'referral'],
      sourceNote: '行业展会转介绍',
      owner: { id: li.id },
    });
    const people = contacts.map(({ name, title, decisionRoles, isPrimary }) => [name, title, decisionRoles, isPrimary]);
    expect(people).toHaveLength(3);
    expect(people).toContainEqual(['张', '采购经理', [], true]);
    expect(people).toContainEqual(['李', '总经理', ['decision_maker'], false]);
    expect(people).toContainEqual(['王', '技术总监', ['technical_evaluator'], false]);
    expect(contacts.flatMap(({ phones, emails }) => [...phones, ...emails])).toEqual([]);
    expect(needs).toMatchObject([{ kind: 'explicit', content: '实现多系统数据整合', state: 'open', followUpId: null }]);
    expect(cooperations).toEqual([]);
  });

  it('has both follow-ups of part 2 with who was there', async () => {
    const [visit, call, ...others] = await records();
    expect(others).toEqual([]);
    expect(visit).toMatchObject({
      startedAt: '2024-03-15T06:00:00.000Z',
      endedAt: '2024-03-15T07:30:00.000Z',
      timeKnown: true,
      method: 'visit',
      content: workedExample.followUps[0]?.content,
      statements: ['对实时数据同步功能感兴趣', '需提供同行业A公司案例', '下周由技术团队评估'],
      author: { id: li.id, name: '李明' },
      imported: { fileName: '跟进表.docx', line: 1 },
      origin: 'imported',
      timeliness: { state: 'imported', lateHours: 0 },
    });
    expect(call).toMatchObject({ method: 'phone', endedAt: '2024-03-10T02:45:00.000Z', imported: { line: 2 } });
    const sides = (record: typeof visit) =>
      record?.participants.map((one) => (one.side === 'third' ? one.name : [one.side, one.name]));
    expect(sides(visit)).toEqual([
      ['ours', '李明'],
      ['customer', '张'],
      ['customer', '王'],
    ]);
    expect(sides(call)).toEqual([
      ['ours', '李明'],
      ['customer', '张'],
    ]);
  });

  it('puts on the lists only what is not past', async () => {
    const [visit, call] = await records();
    expect(visit?.actions.map(({ content, state, dueOn, owner }) => [content, state, dueOn, owner.name])).toEqual([
      ['准备A公司案例及系统演示视频', 'open', '2024-03-18', '李明'],
      ['协调技术团队与客户对接时间', 'open', '2024-03-18', '李明'],
    ]);
    expect(call?.actions.map(({ content, state, dueOn, dueTime }) => [content, state, dueOn, dueTime])).toEqual([
      ['电话沟通实施周期细节', 'cancelled', '2024-03-12', null],
      ['协调产品经理线上演示时间(3月12日15:00)', 'cancelled', '2024-03-12', '15:00'],
    ]);
    expect(call?.actions[0]?.result).toBe('随历史记录导入时归档，未进入待办');
  });

  it('stands where part 3 says', async () => {
    const { customer, obstacles } = await file();
    expect(customer).toMatchObject({
      stage: 'intent',
      status: 'high_intent',
      priority: 'high',
      probability: 'from_70',
      pausedUntil: null,
      summary: '客户需求明确,技术团队反馈积极,需重点跟进决策人,争取3月底前签订框架协议。',
    });
    expect(obstacles).toMatchObject([{ kind: 'other', note: '需明确技术评估结果', resolvedAt: null }]);
  });

  it('moves no clock', async () => {
    const { customer, contacts } = await file();
    expect(customer.lastContactAt).toBeNull();
    expect(contacts.map(({ lastMetAt }) => lastMetAt)).toEqual([null, null, null]);
    const desk = await product.call(li, workbenchApi.read, {});
    expect(JSON.stringify(desk)).not.toContain('电话沟通实施周期细节');
    expect(JSON.stringify(desk)).toContain('准备A公司案例及系统演示视频');
  });

  it('says in the history where it came from', async () => {
    const { items } = await product.call(li, customerApi.changes, { params: { id: customerId }, query: {} });
    const reasons = new Set(items.map(({ reason }) => reason));
    expect([...reasons].sort()).toEqual([
      '导入自《跟进表.docx》一、客户基本信息',
      '导入自《跟进表.docx》三、客户状态与总结',
    ]);
  });

  it('adds nothing the second time, merged into the customer that it became', async () => {
    const importId = await plantForms(product, li, [workedExample]);
    const [form] = await formsOf(product, li, importId);
    if (!form) throw new Error('no form');
    expect(form.known).toMatchObject([{ customerId, why: 'name', mayWrite: true, owner: '李明' }]);
    const params = { id: importId, formId: form.id };
    const undecided = await product.refused(
      li,
      importFormApi.save,
      { params, body: { version: form.version } },
      'import.undecided',
    );
    expect(undecided.fields).toEqual([
      {
        path: ['choices', 'target'],
        code: 'import.undecided',
        message: '可能是已有客户：科技有限公司，请选择合并或新建',
      },
    ]);
    const choices = { ...form.choices, target: customerId };
    const reviewed = await product.call(li, importFormApi.review, { params, body: { version: form.version, choices } });
    expect(reviewed).toMatchObject({ current: {}, written: {}, present: [0, 1] });
    expect(reviewed.contacts.map(({ name }) => name).sort()).toEqual(['张', '李', '王']);
    const before = await rowCounts(product);
    const { customer } = await file();
    const saved = await product.call(li, importFormApi.save, { params, body: { version: reviewed.version } });
    expect(saved).toMatchObject({ state: 'saved', customerId });
    const { audit_log: _before, ...counts } = before;
    const { audit_log: _after, ...after } = await rowCounts(product);
    expect(after).toEqual(counts);
    expect((await file()).customer.version).toBe(customer.version);
    expect(await product.call(li, importFormApi.save, { params, body: { version: 1 } })).toEqual(saved);
  });
});
