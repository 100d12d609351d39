import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings } from '../settings.ts';
import { fieldLabel } from './form-labels.ts';
import { followUpColumns, informationLabels, type PaperFollowUp, type PaperForm, stateLabels } from './paper-form.ts';
import { readForm } from './read-form.ts';
import { anyText } from './testing/text-arbitrary.ts';

const words = defaultSettings();
const cell = fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 4, arbitrary: anyText(300) });
const label = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...Object.values(informationLabels).map((one) => one.label),
      ...Object.values(stateLabels).map((one) => one.label),
      fieldLabel('timeNodeOn'),
      fieldLabel('stage'),
      '联系电话',
      '决策人',
      '预算',
      '年营收',
    ),
  },
  anyText(20),
);
const fields = fc.array(fc.record({ label, value: cell }), { maxLength: 12 });
const row = fc.record(
  Object.fromEntries(followUpColumns.map((column) => [column, cell])),
) as unknown as fc.Arbitrary<PaperFollowUp>;
const anyForm: fc.Arbitrary<PaperForm> = fc.record({
  information: fields,
  followUps: fc.array(row, { maxLength: 3 }),
  state: fields,
});

test('whatever stands on a form is read without a fault, and every cell that is not empty has its reading', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      const { record, cells } = readForm(form, words, { today: '2024-03-20' });
      const filled = [...form.information, ...form.state].filter((field) => field.value.trim() !== '');
      const written = form.followUps.flatMap((one) => followUpColumns.filter((column) => one[column].trim() !== ''));
      expect(cells).toHaveLength(filled.length + written.length);
      for (const reading of cells) {
        expect(reading.source.trim()).not.toBe('');
        // What is less than sure says why.
        expect(reading.notes.length > 0).toBe(reading.certainty !== 'sure');
        for (const note of reading.notes) expect(note.zh.length * note.en.length).toBeGreaterThan(0);
      }
      for (const contact of record.contacts)
        if (contact.reportsTo !== null) expect(record.contacts[contact.reportsTo]).toBeDefined();
    }),
    { numRuns: 1500, seed: 5 },
  );
});

test('what is not understood is kept where it can be found', () => {
  const form: PaperForm = {
    information: [
      { label: '客户名称', value: '华信' },
      { label: '客户类型', value: '集团' },
      { label: '企业规模', value: '上市公司' },
      { label: '客户需求痛点', value: '预算:50多万' },
      { label: '客户来源渠道', value: '抖音' },
      { label: '车牌', value: '沪A12345' },
      { label: '主要联系人信息', value: '张、影响力:很大' },
    ],
    followUps: [
      {
        date: '第一次',
        time: '上午',
        method: '传真',
        participants: '李、张',
        content: '介绍方案',
        feedback: '情绪:复杂',
        actions: '',
        owner: '李',
        deadline: '尽快',
      },
    ],
    state: [
      { label: '当前状态', value: 'A类' },
      { label: '当前状态', value: '成交' },
      { label: '成交概率', value: '很大' },
      { label: '唤醒日期', value: '明年春天再说' },
    ],
  };
  const { record, cells } = readForm(form, words, { today: '2024-03-20' });
  expect(cells.filter((one) => one.certainty === 'unread')).toHaveLength(17);
  expect(record.customer.summary?.split('\n').toSorted()).toEqual(
    [
      '客户类型:集团',
      '企业规模:上市公司',
      '客户需求痛点:预算:50多万',
      '车牌:沪A12345',
      '当前状态:A类',
      '当前状态:成交',
      '成交概率:很大',
      '唤醒日期:明年春天再说',
    ].toSorted(),
  );
  expect(record.customer.sourceNote).toBe('抖音');
  expect(record.contacts[0]?.note).toBe('很大');
  expect(record.followUps[0]).toMatchObject({
    day: '',
    method: '传真',
    statements: ['情绪:复杂'],
    content: '介绍方案\n跟进日期:第一次\n跟进时间:上午\n参与人员:李、张\n负责人:李\n截止日期:尽快',
  });
});

test('a form of a person is read as one, told where the type is not written', () => {
  const form: PaperForm = {
    information: [
      { label: '姓名', value: '' },
      { label: '客户姓名', value: '张伟' },
      { label: '职业', value: '医生' },
    ],
    followUps: [],
    state: [],
  };
  const { record, cells } = readForm(form, words, { today: '2024-03-20' });
  expect(record.customer).toMatchObject({ type: 'individual', name: '张伟', occupation: '医生' });
  expect(cells[0]?.certainty).toBe('assumed');
});

test.each([
  ['', 'potential', []],
  ['高意向', 'intent', ['assumed']],
  ['低关注', 'intent', ['assumed']],
  ['需重点维护', 'intent', ['assumed']],
  ['暂缓跟进', 'intent', ['assumed']],
  ['成交', 'won', ['sure']],
  ['流失', 'lost', ['sure']],
])('a form without a stage and with the status %j is of the stage %s', (value, stage, certainty) => {
  const status = [{ label: '当前状态', value }];
  const { record, cells } = readForm({ information: [], followUps: [], state: status }, words, { today: '2024-03-20' });
  expect([record.customer.stage, cells.map((one) => one.certainty)]).toEqual([stage, certainty]);
  const both = [...status, { label: '客户阶段', value: '意向客户' }];
  const told = readForm({ information: [], followUps: [], state: both }, words, { today: '2024-03-20' });
  expect([told.record.customer.stage, new Set(told.cells.map((one) => one.certainty))]).toEqual([
    'intent',
    new Set(['sure']),
  ]);
});
