import { v7 as uuidv7 } from 'uuid';
import { wordFile, workbook } from './hand-made-files.ts';
import { call, customer, visit } from './paper-form.ts';
import type { Ask } from './team.ts';

/** Brings a file in and waits until it was read. @returns the import's id */
export async function bring(ask: Ask, name: string, bytes: Uint8Array): Promise<string> {
  const id = uuidv7();
  const answer = await ask('PUT', `/api/imports/${id}?name=${encodeURIComponent(name)}`, bytes);
  if (!answer.ok) throw new Error(`${name}: ${await answer.text()}`);
  await until(ask, id, (state) => state !== 'reading');
  return id;
}

/** Takes an import a step further and waits until the server has done it. */
export async function step(ask: Ask, id: string, name: 'check' | 'run' | 'undo'): Promise<void> {
  const { version } = await (await ask('GET', `/api/imports/${id}`)).json();
  const answer = await ask('POST', `/api/imports/${id}/${name}`, { version });
  if (!answer.ok) throw new Error(`${name}: ${await answer.text()}`);
  await until(ask, id, (state) => !/ing$/.test(state) || state === 'arranging');
}

async function until(ask: Ask, id: string, over: (state: string) => boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const { state } = await (await ask('GET', `/api/imports/${id}`)).json();
    if (over(state)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the import ${id} is not done in time`);
}

/** A list as teams keep it: a title above, a row that repeats a known customer, a row without a name, a total below. */
export const customerList = (company: string, known: string, place = '所在园区', note = '展会认识') =>
  workbook('华东客户', [
    ['2024年华东区客户登记表'],
    [],
    ['序号', '公司名称', '联系人', '职位', '手机', '客户等级', place, '备注'],
    ['1', company, '张伟', '采购经理', '13612345678', '高', '苏州工业园区星湖街328号', note],
    ['2', known, '王芳', '总监', '13900001111', '中', '南京', ''],
    ['3', '', '李娜', '经理', '13700002222', '低', '无锡', ''],
    ['合计', '3', '', '', '', '', '', ''],
  ]);

/** The paper form's worked example as somebody types it into Word. */
export const workedExample = (name: string = customer.name, more: Otherwise = {}) => wordFile(formBlocks(name, more));

/** Several of them in one file. */
export const workedExamples = (names: readonly string[]) => wordFile(names.flatMap((name) => formBlocks(name)));

/** What a form says otherwise than the example. */
type Otherwise = Partial<Record<'status' | 'summary' | 'phone', string>>;

function formBlocks(name: string, more: Otherwise = {}) {
  const columns = ['字段名称', '填写说明', '示例'];
  return [
    '销售业务跟进记录',
    '一、客户基本信息',
    [
      columns,
      ['客户类型', '企业客户/个人客户', '企业客户'],
      ['客户名称(全称)', '企业:工商注册全称;个人:正确姓名', name],
      ['所属行业', '国家标准行业分类', customer.industry],
      ['企业规模', '员工人数(人)/年营收(万元)', '500-1000人/年营收1-5亿元'],
      [
        '主要联系人信息',
        '姓名、职位、电话、邮箱',
        `张(采购经理)、电话:${more.phone ?? '13812345678'}、邮箱:zhang@example.com`,
      ],
      ['决策链信息', '最终决策人、技术评估人等', '李(总经理)、王(技术总监)'],
      ['客户需求痛点', '明确需求、潜在需求、预算范围', `需求:${customer.need};预算:50-80万元`],
      ['历史合作记录', '是否有过合作', '无(首次接触)'],
      ['客户来源渠道', '展会/转介绍/线上推广/陌拜等', customer.source],
      ['车牌号', '', '苏E12345'],
    ],
    '二、跟进记录',
    [
      ['跟进日期', '跟进时间', '跟进方式', '参与人员', '沟通核心内容', '客户反馈', '下一步行动', '负责人*', '截止日期'],
      row(visit, '销售(李)、客户(张、王)'),
      row(call, '销售(李)、客户(张*)'),
    ],
    '三、客户状态与总结',
    [
      columns,
      ['当前状态', '高意向/低关注/暂缓跟进/成交/流失', more.status ?? customer.status],
      ['优先级', '高/中/低', ''],
      ['成交概率预估', '30%-50%/50%-70%/70%-90%', customer.probability],
      ['主要合作障碍', '预算不足/决策周期长/竞品优势/需求不明确', customer.obstacle],
      ['销售总结与建议', '', more.summary ?? customer.summary],
    ],
  ];
}

function row(one: typeof visit | typeof call, participants: string): string[] {
  const numbered = (items: readonly string[]) => items.map((item, at) => `${at + 1}.${item}`).join(';');
  const day = one === visit ? visit.day : '2024-03-10';
  const { hours, method, content, statements, actions, due } = one;
  return [day, hours, method, participants, content, numbered(statements), numbered(actions), '李*', due];
}
