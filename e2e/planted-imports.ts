import { bring, customerList, step, workedExample, workedExamples } from './brought-files.ts';
import { customer } from './paper-form.ts';
import type { Ask } from './team.ts';

/** Imports at every step that a page is worth a look at. */
export interface PlantedImports {
  readonly refused: string;
  readonly columns: string;
  readonly encoding: string;
  readonly checked: string;
  readonly done: string;
  readonly undone: string;
  /** A form of a known customer, not decided yet. */
  readonly form: string;
  /** One that is merged into it, with what both have. */
  readonly merging: string;
  /** Two forms with long texts in one file. */
  readonly forms: string;
  readonly saved: string;
}

const long = '长江以南区域数字化转型与智能制造联合服务'.repeat(4);

/** Brings files in as somebody who knows the worked example's customer. */
export async function plantImports(ask: Ask, customerId: string): Promise<PlantedImports> {
  const list = (name: string, company: string) =>
    bring(ask, name, customerList(company, customer.name, '所在园区', long));
  const refused = await bring(ask, '报价.xlsx', Buffer.from('%PDF-1.7 no workbook'));
  const columns = await list(`${long}客户登记表（最终版）.xlsx`, long);
  const gbk = Buffer.from([0xb9, 0xab, 0xcb, 0xbe, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0, 0x0a]);
  const encoding = await bring(
    ask,
    '客户.csv',
    Buffer.concat([gbk, Buffer.from([0xbb, 0xaa, 0xd0, 0xc5, 0x2c, 0x31, 0x0a])]),
  );
  const checked = await list('待导入的客户.xlsx', '江苏恒远精密机械有限公司');
  await step(ask, checked, 'check');
  const [done, undone] = [
    await list('已导入的客户.xlsx', '南京博雅医疗器械有限公司'),
    await list('撤销的客户.xlsx', '苏州撤销科技有限公司'),
  ];
  for (const id of [done, undone]) {
    await step(ask, id, 'check');
    await step(ask, id, 'run');
  }
  await step(ask, undone, 'undo');

  const form = await bring(ask, '跟进表.docx', workedExample());
  const merging = await bring(ask, '合并.docx', workedExample(customer.name, { status: '低关注', summary: long }));
  await review(ask, merging, { target: customerId });
  const forms = await bring(ask, '两份跟进表.docx', workedExamples([`${long}有限公司`, '苏州华信数据科技有限公司']));
  const saved = await bring(ask, '已核对.docx', workedExample('无锡已存科技有限公司'));
  await review(ask, saved, { target: 'new' });
  const [one] = await formsOf(ask, saved);
  const answer = await ask('POST', `/api/imports/${saved}/forms/${one?.id}/save`, { version: one?.version });
  if (!answer.ok) throw new Error(await answer.text());
  return { refused, columns, encoding, checked, done, undone, form, merging, forms, saved };
}

async function formsOf(ask: Ask, id: string): Promise<{ id: string; version: number; choices: object }[]> {
  return (await (await ask('GET', `/api/imports/${id}/forms`)).json()).items;
}

/** Decides about an import's first form, and that no name on it is a colleague's. */
async function review(ask: Ask, id: string, choices: object): Promise<void> {
  const [form] = await formsOf(ask, id);
  if (!form) throw new Error('the file holds a form');
  const decided = { ...form.choices, ours: { 李: null, '李*': null }, ...choices };
  const answer = await ask('PATCH', `/api/imports/${id}/forms/${form.id}`, { version: form.version, choices: decided });
  if (!answer.ok) throw new Error(await answer.text());
}
