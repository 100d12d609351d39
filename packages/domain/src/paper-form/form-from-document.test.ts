import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentText } from '../document-text.ts';
import { defaultSettings } from '../settings.ts';
import { withinLimit } from './continued-cells.ts';
import { formsIn, looksLikeForm } from './form-from-document.ts';
import { asSheet, asText } from './testing/form-document.ts';
import { anyFormRecord } from './testing/form-record-arbitrary.ts';
import { writeForm } from './write-form.ts';

const words = defaultSettings();
const sheets = (...rows: readonly (readonly string[])[][]): DocumentText => ({
  kind: 'sheets',
  sheets: rows.map((one, index) => ({ name: `表${index + 1}`, hidden: false, rows: one, merges: [] })),
});
const tables = (...rows: readonly (readonly string[])[][]): DocumentText => ({
  kind: 'text',
  blocks: rows.map((one) => ({ kind: 'table', rows: one })),
});
const valuesOf = (document: DocumentText, index = 0) => {
  const form = formsIn(document)[index]?.form;
  return Object.fromEntries(
    [...(form?.information ?? []), ...(form?.state ?? [])].map((field) => [field.label, field.value]),
  );
};
const head9 = [
  '跟进日期',
  '跟进时间',
  '跟进方式',
  '参与人员',
  '沟通核心内容',
  '客户反馈',
  '下一步行动',
  '负责人*',
  '截止日期',
];

describe('our own documents', { timeout: 60_000 }, () => {
  test('whatever is written is found again, cell by cell', () => {
    fc.assert(
      fc.property(anyFormRecord, (record) => {
        const form = writeForm(record, words);
        const empty = { ...form, information: form.information.map((field) => ({ ...field })) };
        expect(formsIn(asText(form))).toEqual([{ title: '销售业务跟进记录', form: empty }]);
        expect(formsIn({ kind: 'sheets', sheets: [asSheet(form, '华信')] })).toEqual([{ title: '华信', form }]);
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  test('cells that are too long for a file go on in rows of their own and are joined again', () => {
    fc.assert(
      fc.property(anyFormRecord, fc.integer({ min: 12, max: 40 }), (record, limit) => {
        const form = writeForm(record, words);
        const short = withinLimit(form, Math.max(limit, ...form.followUps.map((row) => row.date.length)));
        expect(formsIn({ kind: 'sheets', sheets: [asSheet(short, '华信')] })).toEqual([{ title: '华信', form }]);
      }),
      { numRuns: 200, seed: 12 },
    );
  });

  test('several customers on sheets of their own, after an index, are several forms', () => {
    const forms = fc.sample(anyFormRecord, { numRuns: 3, seed: 3 }).map((record) => writeForm(record, words));
    const index = {
      name: '目录',
      hidden: false,
      merges: [],
      rows: [
        ['序号', '客户名称', '当前状态', '优先级', '负责人'],
        ['1', '甲', '成交', '高', '李'],
      ],
    };
    const found = formsIn({ kind: 'sheets', sheets: [index, ...forms.map((form, at) => asSheet(form, `客户${at}`))] });
    expect(found).toEqual(forms.map((form, at) => ({ title: `客户${at}`, form })));
  });
});

const part1 = [
  ['字段名称', '填写说明', '示例'],
  ['客户类型', '企业客户/个人客户', '企业客户'],
  ['客户名称（全称）', '企业: 工商注册全称; 个人: 正确姓名', '华信科技有限公司'],
  ['所属行业', '国家标准行业分类 (如"制造业-计算机通信""服务业-软件")', ''],
  ['企业规模', '员工人数(人)/年营收(万元)', '500-1000人/年营收1-5亿元'],
];
const row = ['2024-03-15', '14:00-15:30', '现场拜访', '销售(李)', '介绍方案', '', '准备案例', '李*', '2024-03-18'];
const part3 = [
  ['字段名称', '填写说明', '示例'],
  ['当前状态', '高意向/低关注/暂缓跟进/成交/流失', '高意向'],
  ['优先级', '高/中/低', ''],
];

describe('forms that people filled in', () => {
  test('three tables of a text, instructions left out', () => {
    const document = tables(part1, [head9, row], part3);
    expect(valuesOf(document)).toEqual({
      客户类型: '企业客户',
      '客户名称（全称）': '华信科技有限公司',
      所属行业: '',
      企业规模: '500-1000人/年营收1-5亿元',
      当前状态: '高意向',
      优先级: '',
    });
    expect(formsIn(document)[0]?.form.followUps).toEqual([
      {
        date: '2024-03-15',
        time: '14:00-15:30',
        method: '现场拜访',
        participants: '销售(李)',
        content: '介绍方案',
        feedback: '',
        actions: '准备案例',
        owner: '李*',
        deadline: '2024-03-18',
      },
    ]);
  });

  test('one merged table, with its headings as rows across', () => {
    const wide = (rows: string[][]) => rows.map((cells) => [...cells, '', '', '', '', '', '', '', '', ''].slice(0, 9));
    const document = tables([
      ['一、客户基本信息', ...Array<string>(8).fill('')],
      ...wide(part1),
      ['二、跟进记录'],
      head9,
      row,
      ['三、客户状态与总结'],
      ...wide(part3),
    ]);
    expect(valuesOf(document)['客户名称（全称）']).toBe('华信科技有限公司');
    expect(valuesOf(document).当前状态).toBe('高意向');
    expect(formsIn(document)[0]?.form.followUps).toHaveLength(1);
  });

  test('only label and value, and the value in the only other column', () => {
    const document = tables([
      ['客户类型', '个人客户'],
      ['客户姓名', '张伟'],
      ['客户来源', '转介绍'],
      ['爱好', '摄影'],
    ]);
    expect(valuesOf(document)).toEqual({ 客户类型: '个人客户', 客户姓名: '张伟', 客户来源: '转介绍', 爱好: '摄影' });
  });

  test('the example of the printed form is no value where there is a column to fill in', () => {
    const document = tables([
      ['字段名称', '填写说明', '示例', '填写内容'],
      ['客户类型', '企业客户/个人客户', '企业客户', '个人客户'],
      ['客户名称', '', '科技有限公司', '张伟'],
      ['所属行业', '', '互联网/软件开发', ''],
    ]);
    expect(valuesOf(document)).toEqual({ 客户类型: '个人客户', 客户名称: '张伟', 所属行业: '' });
  });

  test('a value written across the instruction and its own column', () => {
    const document = tables([...part1, ['客户来源渠道', '行业展会转介绍', '']]);
    expect(valuesOf(document).客户来源渠道).toBe('行业展会转介绍');
  });

  test('pairs of labels and values side by side, with blank columns, numbers and a row across', () => {
    const document = sheets([
      [],
      ['', '客户档案表'],
      ['', '客户名称', '', '华信科技', '', '所属行业', '软件'],
      ['', '联系人', '', '张伟', '', '联系电话', '13812348000'],
      ['', '客户来源', '', '展会', '', '备注二', '老客户介绍'],
      ['', '地址', '', '上海市浦东新区', '', '', ''],
      [],
      ['', '日期', '跟进内容', '下一步'],
      ['', '3月10日', '电话确认', '发方案'],
      ['', '3月15日', '拜访', '给案例'],
    ]);
    expect(valuesOf(document)).toEqual({
      客户名称: '华信科技',
      所属行业: '软件',
      联系人: '张伟',
      联系电话: '13812348000',
      客户来源: '展会',
      备注二: '老客户介绍',
      地址: '上海市浦东新区',
    });
    expect(formsIn(document)[0]?.form.followUps.map(({ date, content, actions }) => [date, content, actions])).toEqual([
      ['3月10日', '电话确认', '发方案'],
      ['3月15日', '拜访', '给案例'],
    ]);
  });

  test('a sheet for each part is one form, a sheet for each customer is one each', () => {
    const parts = sheets(part1, [head9, row], part3);
    expect(formsIn(parts)).toHaveLength(1);
    expect(formsIn(parts)[0]?.form.state).toHaveLength(2);
    const customers = sheets([...part1, [], head9, row], [...part1, [], head9, row, row]);
    expect(formsIn(customers).map(({ title, form }) => [title, form.followUps.length])).toEqual([
      ['表1', 1],
      ['表2', 2],
    ]);
  });

  test('the columns of the follow-ups in any order and by other names, missing ones empty, others kept in the content', () => {
    const document = tables(part1, [
      ['序号', '沟通内容', '跟进方式', '日期', '责任人', '地点'],
      ['1', '介绍方案', '电话', '2024-03-10', '李', '会议室'],
      ['2', '', '', '', '', ''],
    ]);
    expect(formsIn(document)[0]?.form.followUps).toEqual([
      {
        date: '2024-03-10',
        time: '',
        method: '电话',
        participants: '',
        content: '介绍方案\n地点:会议室',
        feedback: '',
        actions: '',
        owner: '李',
        deadline: '',
      },
    ]);
  });

  test('rows without a date continue the one above; ones with hours of their own share its date', () => {
    const document = tables(part1, [
      head9,
      row,
      ['', '', '', '', '还谈了价格', '嫌贵', '', '', ''],
      ['', '16:00-16:30', '电话沟通', '', '回访', '', '', '', ''],
      head9,
      ['2024-03-10', '', '', '', '再访', '', '', '', ''],
    ]);
    const found = formsIn(document)[0]?.form.followUps ?? [];
    expect(found.map(({ date, content, feedback }) => [date, content, feedback])).toEqual([
      ['2024-03-15', '介绍方案\n还谈了价格', '嫌贵'],
      ['2024-03-15', '回访', ''],
      ['2024-03-10', '再访', ''],
    ]);
  });

  test('several customers one after another in one document or sheet', () => {
    const one = (name: string) =>
      part1.map((cells) => (cells[2] === '华信科技有限公司' ? [cells[0] ?? '', cells[1] ?? '', name] : cells));
    const names = (document: DocumentText) =>
      formsIn(document).map(({ form }) => [form.information[1]?.value, form.followUps.length, form.state.length]);
    const expected = [
      ['甲公司', 1, 2],
      ['乙公司', 0, 2],
    ];
    expect(names(tables(one('甲公司'), [head9, row], part3, one('乙公司'), [head9], part3))).toEqual(expected);
    expect(names(sheets([...one('甲公司'), head9, row, ...part3, [], ...one('乙公司'), head9, ...part3]))).toEqual(
      expected,
    );
  });

  test('labels in running text count where no table has them', () => {
    const document: DocumentText = {
      kind: 'text',
      blocks: [
        { kind: 'paragraph', text: '客户名称:另一家' },
        { kind: 'paragraph', text: '地址：上海' },
        { kind: 'table', rows: part1 },
      ],
    };
    expect(valuesOf(document)).toMatchObject({ '客户名称（全称）': '华信科技有限公司', 地址: '上海' });
    expect(valuesOf(document)).not.toHaveProperty('客户名称');
  });
});

describe('lists are no forms', () => {
  test.each<[string, string[][]]>([
    [
      'of customers',
      [
        ['客户名称', '所属行业', '联系人', '电话'],
        ['华信', '软件', '张伟', '138'],
        ['联创', '制造', '李雷', '139'],
      ],
    ],
    [
      'under a title',
      [['客户信息表'], [], ['序号', '客户名称', '当前状态', '优先级', '负责人'], ['1', '华信', '高意向', '高', '李']],
    ],
    [
      'of follow-ups',
      [
        ['客户名称', '跟进日期', '跟进方式', '沟通内容', '下一步计划'],
        ['华信', '2024-03-15', '电话', '介绍', '报价'],
      ],
    ],
    [
      'of something else',
      [
        ['商品', '价格'],
        ['苹果', '3'],
      ],
    ],
    ['that is empty', [[], ['', '']]],
  ])('a list %s', (_, rows) => {
    expect(looksLikeForm(sheets(rows))).toBe(false);
    expect(looksLikeForm(tables(rows))).toBe(false);
  });

  test('cards', () => expect(looksLikeForm({ kind: 'cards', cards: [] })).toBe(false));

  test('hidden sheets are not looked at', () => {
    expect(formsIn({ kind: 'sheets', sheets: [{ name: 'x', hidden: true, rows: part1, merges: [] }] })).toEqual([]);
  });
});
