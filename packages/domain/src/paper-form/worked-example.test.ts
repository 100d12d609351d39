import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../settings.ts';
import type { FormContact, FormRecord } from './form-record.ts';
import type { CellReading, PaperForm } from './paper-form.ts';
import { readForm } from './read-form.ts';
import { writeForm } from './write-form.ts';

const words = defaultSettings();
const today = '2024-03-20';

/** The form's own worked example, as it is printed. */
const example: PaperForm = {
  information: [
    { label: '客户类型', value: '企业客户' },
    { label: '客户名称(全称)', value: '科技有限公司' },
    { label: '所属行业', value: '互联网/软件开发' },
    { label: '企业规模', value: '500-1000人/年营收1-5亿元' },
    { label: '主要联系人信息', value: '张(采购经理)、电话:、邮箱:**' },
    { label: '决策链信息', value: '李(总经理)、王(技术总监)' },
    { label: '客户需求痛点', value: '需求:实现多系统数据整合;预算:50-80万元' },
    { label: '历史合作记录', value: '无(首次接触)' },
    { label: '客户来源渠道', value: '行业展会转介绍' },
  ],
  followUps: [
    {
      date: '2024-03-15',
      time: '14:00-15:30',
      method: '现场拜访',
      participants: '销售(李)、客户(张、王)',
      content: '1.介绍系统数据整合模块功能;2.询问客户现有系统对接痛点;3.知晓决策流程。',
      feedback: '1.对实时数据同步功能感兴趣;2.需提供同行业A公司案例;3.下周由技术团队评估。',
      actions: '1.准备A公司案例及系统演示视频;2.协调技术团队与客户对接时间。',
      owner: '李*',
      deadline: '2024-03-18',
    },
    {
      date: '2024-03-10',
      time: '10:00-10:45',
      method: '电话沟通',
      participants: '销售(李)、客户(张*)',
      content: '1.确认客户是否收到初步方案;2.询问方案疑问点;3.邀请参加产品演示会。',
      feedback: '方案整体认可,但需确认实施周期;无法参加演示会,希望单独安排线上讲解。',
      actions: '1.电话沟通实施周期细节;2.协调产品经理线上演示时间(3月12日15:00)。',
      owner: '李*',
      deadline: '2024-03-12',
    },
  ],
  state: [
    { label: '当前状态', value: '高意向' },
    { label: '优先级', value: '高' },
    { label: '成交概率预估', value: '70%-90%' },
    { label: '主要合作障碍', value: '需明确技术评估结果' },
    { label: '销售总结与建议', value: '客户需求明确,技术团队反馈积极,需重点跟进决策人,争取3月底前签订框架协议。' },
  ],
};

const contact = (name: string, title: string, more: Partial<FormContact>): FormContact => ({
  name,
  title,
  department: null,
  phones: [],
  emails: [],
  wechat: null,
  influence: null,
  stance: 'unknown',
  isPrimary: false,
  hasLeft: false,
  note: null,
  decisionRoles: [],
  reportsTo: null,
  ...more,
});
const quiet = {
  goal: null,
  goalResult: null,
  topics: [],
  mood: null,
  refused: false,
  connected: true,
  endDay: null,
  third: [],
  concerns: [],
  consensus: [],
  openIssues: [],
};

const understood: FormRecord = {
  customer: {
    type: 'enterprise',
    name: '科技有限公司',
    sources: ['exhibition', 'referral'],
    sourceNote: '行业展会转介绍',
    creditCode: null,
    industryCode: '651',
    industryNote: '互联网/软件开发',
    industryPosition: null,
    organisation: null,
    address: null,
    occupation: null,
    preferences: null,
    purchasingPower: null,
    decisionInfluences: null,
    timeNodeOn: null,
    timeNodeNote: null,
    hasCooperated: false,
    cooperationNote: '首次接触',
    headcount: { min: 500, max: 1000 },
    revenue: { min: 100_000_000, max: 500_000_000 },
    budget: { min: 500_000, max: 800_000 },
    stage: 'intent',
    status: 'high_intent',
    priority: 'high',
    probability: 'from_70',
    pausedUntil: null,
    summary: '客户需求明确,技术团队反馈积极,需重点跟进决策人,争取3月底前签订框架协议。',
  },
  contacts: [
    contact('张', '采购经理', { isPrimary: true }),
    contact('李', '总经理', { decisionRoles: ['decision_maker'] }),
    contact('王', '技术总监', { decisionRoles: ['technical_evaluator'] }),
  ],
  needs: [{ kind: 'explicit', content: '实现多系统数据整合', state: 'open' }],
  cooperations: [],
  obstacles: [{ kind: 'other', note: '需明确技术评估结果', resolved: false }],
  followUps: [
    {
      ...quiet,
      day: '2024-03-15',
      start: '14:00',
      end: '15:30',
      method: 'visit',
      ours: ['李'],
      theirs: [
        { name: '张', title: '采购经理' },
        { name: '王', title: '技术总监' },
      ],
      content: '1.介绍系统数据整合模块功能;2.询问客户现有系统对接痛点;3.知晓决策流程。',
      statements: ['对实时数据同步功能感兴趣', '需提供同行业A公司案例', '下周由技术团队评估'],
      actions: [
        { content: '准备A公司案例及系统演示视频', owner: '李*', dueOn: '2024-03-18', dueTime: null },
        { content: '协调技术团队与客户对接时间', owner: '李*', dueOn: '2024-03-18', dueTime: null },
      ],
    },
    {
      ...quiet,
      day: '2024-03-10',
      start: '10:00',
      end: '10:45',
      method: 'phone',
      ours: ['李'],
      theirs: [{ name: '张*', title: null }],
      content: '1.确认客户是否收到初步方案;2.询问方案疑问点;3.邀请参加产品演示会。',
      statements: ['方案整体认可,但需确认实施周期', '无法参加演示会,希望单独安排线上讲解'],
      actions: [
        { content: '电话沟通实施周期细节', owner: '李*', dueOn: '2024-03-12', dueTime: null },
        { content: '协调产品经理线上演示时间(3月12日15:00)', owner: '李*', dueOn: '2024-03-12', dueTime: '15:00' },
      ],
    },
  ],
};

const nameOf = ({ place }: CellReading) => (place.part === 'followUps' ? `${place.row} ${place.column}` : place.label);

describe('the form’s worked example', () => {
  const reading = readForm(example, words, { today });

  test('is understood value by value', () => expect(reading.record).toEqual(understood));

  test('every cell has its reading, in the form’s order', () => {
    expect(reading.cells.map(nameOf)).toEqual([
      ...example.information.map((field) => field.label),
      ...example.state.map((field) => field.label),
      ...[0, 1].flatMap((row) => Object.keys(example.followUps[0] ?? {}).map((column) => `${row} ${column}`)),
    ]);
    expect(reading.cells.every((cell) => cell.understood !== '')).toBe(true);
  });

  test('what was assumed is told, and nothing else', () => {
    const assumed = reading.cells.filter((cell) => cell.certainty !== 'sure');
    expect(assumed.map((cell) => [nameOf(cell), cell.notes.map((note) => note.zh).join()])).toEqual([
      ['所属行业', '按文字推断行业为“软件开发 651”，原文保留在行业说明中'],
      ['主要联系人信息', '“**”是脱敏后的内容，没有可保留的信息'],
      ['决策链信息', '根据职位推断：李(总经理) → 最终决策人,根据职位推断：王(技术总监) → 技术评估人'],
      ['客户来源渠道', '来源按文字推断为“展会、转介绍”，原文保留'],
      ['当前状态', '表上没有客户阶段，按当前状态推断为“意向客户”'],
      ['1 actions', '截止时间取自行动内容：2024-03-12 15:00'],
    ]);
    expect(assumed.every((cell) => cell.certainty === 'assumed')).toBe(true);
  });

  test('goes out in the form’s own notation', () => {
    const written = writeForm(understood, words);
    const [first, second] = example.followUps;
    expect(written.information).toEqual(
      example.information.map(({ label, value }) => ({
        label,
        value:
          { 主要联系人信息: '张(采购经理)', 决策链信息: '最终决策人:李(总经理)\n技术评估人:王(技术总监)' }[label] ??
          value,
      })),
    );
    expect(written.state).toEqual(example.state);
    // Closing marks went when the items were told apart.
    const bare = (text = '') => text.replace(/。$/, '');
    expect(written.followUps).toEqual([
      { ...first, feedback: bare(first?.feedback), actions: bare(first?.actions) },
      {
        ...second,
        feedback: '1.方案整体认可,但需确认实施周期;2.无法参加演示会,希望单独安排线上讲解',
        actions: bare(second?.actions),
      },
    ]);
    expect(readForm(written, words, { today }).record).toEqual(understood);
  });
});

describe('the same example as people type it', () => {
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (mark) =>
      /[0-9A-Za-z%*]/.test(mark) ? mark : String.fromCharCode(mark.charCodeAt(0) + 0xfee0),
    );
  const retyped = (change: (text: string) => string): PaperForm => ({
    information: example.information.map(({ label, value }) => ({ label: change(label), value: change(value) })),
    followUps: example.followUps.map((row) => ({
      ...row,
      time: change(row.time),
      participants: change(row.participants),
      feedback: change(row.feedback),
      actions: change(row.actions),
    })),
    state: example.state.map(({ label, value }) => ({
      label: change(label),
      value: label === '销售总结与建议' ? value : change(value),
    })),
  });

  test('with full-width punctuation', () => {
    const { record } = readForm(retyped(wide), words, { today });
    const flat = (value: unknown): unknown => JSON.parse(JSON.stringify(value).normalize('NFKC').replaceAll('。', ''));
    expect(flat(record)).toEqual(flat(understood));
  });

  test('with labels of their own', () => {
    const names: Record<string, string> = {
      客户类型: '客户类型：',
      '客户名称(全称)': '公 司 名 称',
      所属行业: '行业',
      企业规模: '公司规模',
      主要联系人信息: '联系人',
      决策链信息: '决策链',
      客户需求痛点: '客户需求',
      历史合作记录: '历史合作',
      客户来源渠道: '来源*',
      当前状态: '客户状态',
      优先级: '优先级（高/中/低）',
      成交概率预估: '成交概率',
      主要合作障碍: '障碍',
      销售总结与建议: '5.总结与建议',
    };
    const renamed = retyped((text) => names[text] ?? text);
    expect(readForm(renamed, words, { today }).record).toEqual(understood);
  });

  test('with other marks between the items', () => {
    const marks = retyped((text) => text.replace(/([123])\./g, '（$1）').replaceAll(';', '\n'));
    expect(readForm(marks, words, { today }).record.followUps.map((one) => [one.statements, one.actions])).toEqual(
      understood.followUps.map((one) => [one.statements, one.actions]),
    );
  });

  test('with dates and hours of every kind', () => {
    const at = (date: string, time: string, deadline: string) => {
      const row = {
        ...(example.followUps[0] ?? example.followUps[1]),
        date,
        time,
        deadline,
      } as PaperForm['followUps'][number];
      const { day, start, end, actions } =
        readForm({ ...example, followUps: [row] }, words, { today }).record.followUps[0] ?? {};
      return [day, start, end, actions?.[0]?.dueOn].join(' ');
    };
    const whole = '2024-03-15 14:00 15:30 2024-03-18';
    expect(at('2024/3/15', '14：00—15：30', '2024.3.18')).toBe(whole);
    expect(at('2024年3月15日', '下午2点-3点半', '3月18日')).toBe(whole);
    expect(at('3月15日', '14点-15点30分', '3/18')).toBe(whole);
    expect(at('45366', '14:00~15:30', '45369')).toBe(whole);
    expect(at('20240315', '下午2点到3点半', '20240318')).toBe(whole);
    expect(at('2024-03-15 周五', '14:00:00-15:30:00', '下周一')).toBe(whole);
    expect(at('2024年3月15日 14:00-15:30', '', '3.18')).toBe(whole);
    expect(at('', '2024-03-15 14:00-15:30', '周一')).toBe(whole);
    expect(at('3.15', '14:00 1.5小时', '2024-3-18前')).toBe(whole);
  });
});
