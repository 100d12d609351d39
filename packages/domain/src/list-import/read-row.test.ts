import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { saysNothing } from '../paper-form/text-reading.ts';
import { defaultSettings } from '../settings.ts';
import { type ImportTarget, importTargetCodes, importTargets } from './import-targets.ts';
import { type RowAbove, readRow } from './read-row.ts';
import type { ColumnMapping, ListMapping, RowReading } from './row-reading.ts';
import { cellText } from './sheet-outline.ts';

const context = { words: defaultSettings(), today: '2026-11-25' };

/** Reads a row of targets with their cells; a heading may be given after a colon: "phone:手机". */
function row(
  cells: Readonly<Record<string, string>>,
  above: RowAbove | null = null,
  more: Partial<ListMapping> = {},
): RowReading {
  const columns = Object.keys(cells).map((key, index): ColumnMapping => {
    const [code = '', heading = ''] = key.split(':');
    const [target = '', ordinal = '1'] = code.split('#');
    const [, unit = ''] = /[(（](.+)[)）]/.exec(heading) ?? [];
    const known = target as ImportTarget;
    return { index, heading: heading || importTargets[known].title.zh, unit, target: known, ordinal: Number(ordinal) };
  });
  const mapping = { columns, ofPeople: false, sheetOwner: null, namesMerged: false, ...more };
  return readRow(Object.values(cells).map(cellText), mapping, context, above);
}

const codes = ({ problems, warnings }: RowReading) => ({
  problems: problems.map(({ code }) => code),
  warnings: warnings.map(({ code }) => code),
});

describe('what spreadsheets do to cells', () => {
  test.each([
    ['13812345678.0', ['13812345678'], []],
    ["'13812345678", ['13812345678'], []],
    ['１３８１２３４５６７８', ['１３８１２３４５６７８'], []],
    ['138\u00a01234\u00a05678', ['138 1234 5678'], []],
    ['1.38E+10', ['1.38E+10'], ['digits_lost']],
    ['13812345678/13912345678', ['13812345678', '13912345678'], []],
    ['1381234567', ['1381234567'], ['odd_phone']],
    ['无', [], []],
  ])('phone %s', (text, phones, warnings) => {
    const reading = row({ customerName: '甲公司', phone: text });
    expect(reading.record.contacts[0]?.phones ?? []).toEqual(phones);
    expect(codes(reading)).toEqual({ problems: [], warnings });
  });

  test.each([
    ['2024-03-15', '2024-03-15', []],
    ['2024-03-15 00:00', '2024-03-15', []],
    ['45366', '2024-03-15', ['assumed']],
    ['45366.0', '2024-03-15', ['assumed']],
    ['2024年3月15日', '2024-03-15', []],
    ['20240315', '2024-03-15', []],
    ['3月15日', '2026-03-15', ['assumed']],
  ])('date %s', (text, day, warnings) => {
    const reading = row({ customerName: '甲公司', followUpDate: text, content: '介绍' });
    expect(reading.record.followUps.map((one) => one.day)).toEqual([day]);
    expect(codes(reading)).toEqual({ problems: [], warnings });
  });

  it('units of a heading hold for its figures', () => {
    const { customer } = row({
      customerName: '甲',
      'revenue:年营收（亿元）': '1-5',
      'budget:预算（万元）': '50-80',
      'headcount:规模（人）': '500',
    }).record;
    expect(customer.revenue).toEqual({ min: 100_000_000, max: 500_000_000 });
    expect(customer.budget).toEqual({ min: 500_000, max: 800_000 });
    expect(customer.headcount).toEqual({ min: 500, max: 500 });
  });

  it('a budget of a few yuan lacks its unit and is kept as text', () => {
    const reading = row({ customerName: '甲', budget: '50' });
    expect(reading.record.customer).toMatchObject({ budget: null, summary: '预算范围：50' });
    expect(codes(reading).warnings).toEqual(['unread']);
  });
});

describe('problems name the cell, the reason and the remedy', () => {
  it('no name', () => {
    const reading = row({ 'customerName:单位': '', phone: '13812345678' });
    expect(reading.problems).toMatchObject([{ column: '单位', index: 0, code: 'no_name' }]);
    expect(reading.problems[0]?.remedy.zh).toContain('填写客户名称');
  });

  it('too long, with the limit', () => {
    const reading = row({ customerName: '甲'.repeat(201) });
    expect(reading.problems).toMatchObject([{ code: 'too_long', value: '甲'.repeat(201) }]);
    expect(reading.problems[0]?.reason.zh).toContain('最多 200 个字符，现有 201 个');
  });

  test.each(['2024-02-30', '2024-13-01', '99/99', '2027-01-01'])('impossible date %s', (text) => {
    const reading = row({ customerName: '甲', followUpDate: text, content: '介绍' });
    expect(codes(reading).problems).toEqual(['bad_date']);
    expect(reading.problems[0]?.value).toBe(text);
  });

  it('words instead of a date are kept, with what was said', () => {
    const reading = row({ customerName: '甲', 'followUpDate:最近跟进': '待定', 'content:情况': '再约' });
    expect(reading.problems).toEqual([]);
    expect(reading.record.followUps).toEqual([]);
    expect(reading.record.customer.summary).toBe('最近跟进：待定\n情况：再约');
  });

  it('a control character', () => {
    expect(codes(row({ customerName: '甲\u0000乙' })).problems).toContain('control_character');
  });
});

describe('what is doubtful is kept and told', () => {
  test.each<[string, string, object]>([
    ['headcount:人数', '50多人', { headcount: null, summary: '人数：50多人' }],
    ['creditCode', '91330100MA00000000', { creditCode: '91330100MA00000000' }],
    ['priority:级别', 'A', { priority: 'high' }],
    ['status:状态', '洽谈中', { stage: 'intent', status: null }],
    ['status:是否有意向', '否', { status: 'low_attention' }],
    ['status:是否成交', '是', { stage: 'won', status: 'won' }],
    ['status:状态', '莫名其妙', { status: null, summary: '状态：莫名其妙' }],
    ['probability:把握', '0.8', { probability: 'from_70' }],
    ['sources:来源', '2024广州国际照明展', { sources: ['exhibition'], sourceNote: '2024广州国际照明展' }],
    ['timeNode:项目时间', '三季度', { timeNodeOn: null, timeNodeNote: '三季度' }],
  ])('%s %s', (key, text, customer) => {
    const reading = row({ customerName: '甲公司', [key]: text });
    expect(reading.record.customer).toMatchObject(customer);
    expect(reading.problems).toEqual([]);
    expect(reading.warnings).toHaveLength(1);
    expect(reading.warnings[0]?.value).toBe(text);
  });

  it('a status that its stage does not allow', () => {
    const reading = row({ customerName: '甲', stage: '成交客户', status: '高意向' });
    expect(reading.record.customer).toMatchObject({ stage: 'won', status: 'won', summary: '状态：高意向' });
    expect(codes(reading).warnings).toEqual(['conflict']);
  });

  it('an e-mail that is none goes to the note', () => {
    const [contact] = row({ customerName: '甲', 'email:邮箱': 'a@b.com；张三.com' }).record.contacts;
    expect(contact).toMatchObject({ emails: ['a@b.com'], note: '邮箱：张三.com' });
  });

  it('people in one cell are several contacts, their phones in order', () => {
    const reading = row({ customerName: '甲', contactName: '张三、李四', phone: '13812345678/13912345678' });
    expect(reading.record.contacts).toMatchObject([
      { name: '张三', phones: ['13812345678'] },
      { name: '李四', phones: ['13912345678'] },
    ]);
  });

  it('a next date without words is a promise under its heading', () => {
    const [followUp] = row({
      customerName: '甲',
      followUpDate: '2024-03-01',
      content: '介绍',
      'deadline:下次跟进时间': '2024-03-08',
    }).record.followUps;
    expect(followUp?.actions).toEqual([{ content: '下次跟进', owner: null, dueOn: '2024-03-08', dueTime: null }]);
  });
});

describe('rows without a name', () => {
  const above = { name: '甲公司', failed: false };

  it('continue the customer above with people and contacts only', () => {
    const reading = row({ customerName: '', contactName: '李四' }, above);
    expect(reading).toMatchObject({ continues: true, problems: [], record: { customer: { name: '甲公司' } } });
    expect(codes(reading).warnings).toEqual(['joined_above']);
  });

  it('fail where they say something of a customer themselves, or have a number of their own', () => {
    expect(codes(row({ customerName: '', address: '杭州', contactName: '李四' }, above)).problems).toEqual(['no_name']);
    expect(codes(row({ rowNumber: '7', customerName: '', contactName: '李四' }, above)).problems).toEqual(['no_name']);
    expect(row({ rowNumber: '7', customerName: '', contactName: '李四' }, above, { namesMerged: true }).continues).toBe(
      true,
    );
  });

  it('are the one above by 同上', () => {
    expect(row({ customerName: '同上', address: '杭州' }, above)).toMatchObject({ continues: true, problems: [] });
  });

  it('fail with the one above', () => {
    expect(codes(row({ customerName: '', contactName: '李四' }, { name: '甲公司', failed: true })).problems).toEqual([
      'above_failed',
    ]);
  });
});

/** Words of a text as they must be found again. */
const wordsOf = (text: string) => text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];

describe('nothing is dropped', () => {
  const samples = [
    '张三/采购经理',
    '13812345678',
    'zhang@example.com',
    '2024-03-15',
    '50-80万',
    '50多万',
    '高',
    'A',
    '展会',
    '不知道',
    '下周一再打',
    '电话',
    '1.报价;2.样品',
    '500-1000人/年营收1-5亿元',
    '30%-50%',
    '最终决策人',
    '91330100749879537C',
    '三季度',
    '客户（张总）',
    '软件开发',
    '有:ERP,30万元',
    '14:00-15:30',
    '企业',
    '是',
    '=SUM(A1)',
    '销售(李)、客户(张、王)',
    'Hot',
    '已签约',
    '——',
    '2024-99-99',
    '微信同号',
  ];
  const text = fc.oneof(fc.constantFrom(...samples), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }));
  const targets = importTargetCodes.filter(
    (code) => code !== 'ignore' && code !== 'rowNumber' && code !== 'customerName',
  );

  it('every mapped cell ends in the record, a problem or a warning', () => {
    fc.assert(
      fc.property(fc.constantFrom(...targets), text, fc.boolean(), (target, raw, dated) => {
        const value = cellText(raw);
        fc.pre(value !== '' && !saysNothing(value) && wordsOf(value).length > 0);
        // what is said is what would be taken anyway
        fc.pre(!(target === 'customerType' && value === '企业'));
        const others: Record<string, string> = { customerName: '甲公司' };
        if (dated && target !== 'followUpDate') Object.assign(others, { followUpDate: '2024-03-01', content: '介绍' });
        if (dated && target === 'content') delete others.content;
        const [without, reading] = [row(others), row({ ...others, [`${target}:某列`]: value })];
        const told = [...reading.problems, ...reading.warnings].some(
          ({ value: of, column }) => column === '某列' || of === value,
        );
        const kept = JSON.stringify([reading.record, reading.owner]).normalize('NFKC');
        const all = wordsOf(value).every((word) => kept.includes(word));
        const understood = JSON.stringify(reading.record) !== JSON.stringify(without.record);
        expect(told || all || understood, `${target}: ${value}`).toBe(true);
      }),
      { seed: 11, numRuns: 4000 },
    );
  });

  it('long and strange texts are read quickly', () => {
    const strange = [
      '1',
      'a',
      ' ',
      '，',
      '(',
      '（',
      '1.',
      '2024.3.5 ',
      '张',
      '@',
      '-',
      '.',
      '138',
      '\n',
      '第一',
      ':',
      '/',
      '有',
      '「',
    ].map((part) => part.repeat(Math.ceil(20_000 / part.length)));
    for (const value of strange)
      for (const target of targets)
        expect(row({ customerName: '甲', [`${target}:某列`]: value }).record.customer.name).toBe('甲');
  });
});
