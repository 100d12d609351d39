import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Contact } from '../contact.ts';
import { Customer } from '../customer.ts';
import { FollowUp } from '../follow-up.ts';
import { type DictionaryItem, defaultSettings } from '../settings.ts';
import { readForm } from './read-form.ts';
import { anyFormRecord } from './testing/form-record-arbitrary.ts';
import { anyText } from './testing/text-arbitrary.ts';
import { writeForm } from './write-form.ts';

const words = defaultSettings();

test('whatever the schemas allow goes onto the form and comes back unchanged', () => {
  fc.assert(
    fc.property(anyFormRecord, (record) => {
      const form = writeForm(record, words);
      expect(readForm(form, words, { today: '2024-03-20' }).record).toEqual(record);
    }),
    { numRuns: Number(process.env.RUNS ?? 1000), seed: Number(process.env.SEED ?? 20240315) },
  );
}, 120_000);

const anyWords = fc
  .uniqueArray(
    fc.record({ label: anyText(30), synonyms: fc.array(anyText(30), { maxLength: 2 }), enabled: fc.boolean() }),
    { minLength: 1, maxLength: 5 },
  )
  .map((items): DictionaryItem[] => [
    ...items.map((item, index) => ({
      ...item,
      code: ['phone', 'visit', 'exhibition', 'referral', 'other'][index] ?? 'other',
      labelEn: null,
    })),
  ]);

test('so it does with whatever words a team has chosen', () => {
  fc.assert(
    fc.property(anyFormRecord, anyWords, (record, items) => {
      const own = { methods: items, sources: items, topics: items };
      expect(readForm(writeForm(record, own), own, { today: '2024-03-20' }).record).toEqual(record);
    }),
    { numRuns: 300, seed: 20240310 },
  );
}, 60_000);

test('an ordinary record stands on the form without a single quotation', () => {
  const ordinary = readForm(
    {
      information: [
        { label: '客户名称', value: '上海华信(集团)科技股份有限公司' },
        {
          label: '主要联系人信息',
          value:
            '张伟(采购经理)、电话:13812348000/021-62348888、邮箱:zhang@hx.cn、部门:采购部、备注:喜欢先看案例,周一不便接电话',
        },
        {
          label: '决策链信息',
          value: '最终决策人:李建国(总经理)、态度:支持\n技术评估人:王敏(技术总监)、汇报给:李建国',
        },
        { label: '客户需求痛点', value: '需求:1.数据整合,支持实时同步;2.移动审批(含离线);预算:50-80万元' },
        { label: '历史合作记录', value: '有:1.2022年OA项目,30万元,终止原因:合同到期;2.培训服务,5万元' },
      ],
      followUps: [
        {
          date: '2024-03-15',
          time: '14:00-15:30',
          method: '现场拜访',
          participants: '销售(李雷)、客户(张伟、王敏)',
          content: '1.介绍方案;2.了解流程(总部审批:两周)。\n目标:确认需求',
          feedback: '1.感兴趣;2.担心周期\n情绪:积极\n顾虑:价格偏高(重大)',
          actions: '1.准备案例;2.协调演示时间(3月20日15:00)\n共识:先试用',
          owner: '1.李雷;2.王芳',
          deadline: '1.2024-03-18;2.2024-03-20 15:00',
        },
      ],
      state: [{ label: '主要合作障碍', value: '预算不足、需明确技术评估结果' }],
    },
    words,
    { today: '2024-03-20' },
  ).record;
  const form = writeForm(ordinary, words);
  expect(JSON.stringify(form)).not.toMatch(/[「」]/);
  expect(readForm(form, words, { today: '2024-03-20' }).record).toEqual(ordinary);
});

/** Where a value stands and what kind it is: `followUps.actions.dueTime null`. */
function kindsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value))
    return [`${path} ${value.length > 0 ? 'some' : 'none'}`, ...value.flatMap((one) => kindsIn(one, path))];
  if (value === null || typeof value !== 'object')
    return [`${path} ${value === null ? 'null' : typeof value === 'boolean' ? value : typeof value}`];
  const inside = Object.entries(value).flatMap(([key, one]) => kindsIn(one, path === '' ? key : `${path}.${key}`));
  return path === '' ? inside : [`${path} object`, ...inside];
}

test('the records of this property have and lack whatever a record can have or lack', () => {
  const kinds = new Set(fc.sample(anyFormRecord, { numRuns: 500, seed: 1 }).flatMap((record) => kindsIn(record)));
  const alwaysThere =
    /^(?:customer(?:\.(?:type|name|stage))?|contacts\.stance|needs\.\w+|cooperations\.project|obstacles\.kind|followUps\.(?:day|content|(?:actions|concerns)\.content))$/;
  const paths = [...new Set([...kinds].map((kind) => kind.split(' ')[0] ?? ''))];
  expect(paths.length).toBeGreaterThan(80);
  const lopsided = paths.filter((path) => [...kinds].filter((kind) => kind.startsWith(`${path} `)).length < 2);
  expect(lopsided.filter((path) => !alwaysThere.test(path))).toEqual([]);
});

test('the records of this property are ones that the schemas take as they are', () => {
  const customerShape = Customer.omit({
    id: true,
    owner: true,
    createdAt: true,
    updatedAt: true,
    lastContactAt: true,
    version: true,
  });
  const contactShape = Contact.pick({
    name: true,
    title: true,
    department: true,
    phones: true,
    emails: true,
    wechat: true,
    note: true,
    influence: true,
    stance: true,
    decisionRoles: true,
  });
  const followUpShape = FollowUp.pick({
    method: true,
    connected: true,
    goal: true,
    goalResult: true,
    content: true,
    topics: true,
    mood: true,
    statements: true,
    refused: true,
    consensus: true,
    openIssues: true,
  });
  fc.assert(
    fc.property(anyFormRecord, (record) => {
      expect(customerShape.parse(record.customer)).toEqual(record.customer);
      for (const contact of record.contacts) expect(contact).toMatchObject(contactShape.parse(contact));
      for (const followUp of record.followUps) expect(followUp).toMatchObject(followUpShape.parse(followUp));
    }),
    { numRuns: 100, seed: 7 },
  );
});
