import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { customerApi } from '@genjin/domain/customer';
import { exportApi } from '@genjin/domain/export';
import { type ImportedForm, importFormApi } from '@genjin/domain/import-form';
import { followUpColumns, followUpLabels, type PaperForm } from '@genjin/domain/paper-form/paper-form';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestProduct, type Person, type TestProduct } from '../../../test/harness.ts';
import { uploaded } from '../../../test/import-files.ts';
import { formsOf, saveOne, workedExample } from '../../../test/paper-forms.ts';

const run = promisify(execFile);
const office = 'soffice';
const present = (() => {
  try {
    execFileSync(office, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
if (!present)
  process.stderr.write('SKIPPED: LibreOffice (soffice) is not installed; what it writes is not imported.\n');

/** A system of its own with the one colleague whom the forms name. */
interface House {
  readonly product: TestProduct;
  readonly li: Person;
}

const houses: TestProduct[] = [];

async function openHouse(): Promise<House> {
  const product = await openTestProduct('2024-03-16T01:00:00.000Z');
  houses.push(product);
  return { product, li: await product.addPerson('李明', ['sales']) };
}

async function upload({ product, li }: House, file: { name: string; bytes: Uint8Array }): Promise<ImportedForm> {
  const one = await uploaded(product, li, file);
  expect(one, one.problem ?? '').toMatchObject({ kind: 'forms', state: 'arranging', problem: null });
  const [form, ...others] = await formsOf(product, li, one.id);
  if (!form || others.length > 0) throw new Error('one form');
  return form;
}

async function saved({ product, li }: House, form: ImportedForm): Promise<string> {
  const params = { id: form.importId, formId: form.id };
  const after = await product.call(li, importFormApi.save, { params, body: { version: form.version } });
  return after.customerId ?? '';
}

async function exported({ product, li }: House, id: string, format: 'docx' | 'xlsx'): Promise<Uint8Array> {
  const response = await product.send(li, exportApi.form, { params: { id }, query: { format } });
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

afterAll(async () => {
  for (const product of houses) await product.close();
});

/** All that a form can hold, in its own notation. */
const rich: PaperForm = {
  information: [
    { label: '客户类型', value: '企业客户' },
    { label: '客户名称(全称)', value: '远航精密机械(苏州)有限公司' },
    { label: '所属行业', value: '制造业-通用设备制造业' },
    { label: '企业规模', value: '500-1000人/年营收1-5亿元' },
    {
      label: '主要联系人信息',
      value:
        '1.张敏(采购经理)、部门:采购部、电话:13800138642/021-62345678、邮箱:zhang@example.com、微信:zm_2024;2.法务经理(姓名不详)',
    },
    {
      label: '决策链信息',
      value: '1.最终决策人:李建国(总经理)、影响力:高、态度:支持;2.采购负责人:联系人1、汇报给:李建国(总经理)',
    },
    { label: '客户需求痛点', value: '需求:1.多系统数据整合;2.报表自动生成;潜在需求:移动审批;预算:50-80万元' },
    { label: '历史合作记录', value: '有;一期试点、金额:20万元、2022-01-01至2022-12-31、终止原因:到期未续' },
    { label: '客户来源渠道', value: '展会、转介绍' },
    { label: '统一社会信用代码', value: '91350100M000100Y43' },
    { label: '地址', value: '苏州工业园区星湖街328号' },
  ],
  followUps: [
    {
      date: '2024-03-15',
      time: '14:00-15:30',
      method: '现场拜访',
      participants: '销售(李明)、客户(张敏、李建国)、第三方(周工)',
      content: '1.介绍模块;2.确认预算\n目标:确认预算\n目标达成:已达成',
      feedback: '1.认可方案;2.需要同行案例\n情绪:积极\n顾虑:实施周期(重大)',
      actions: '1.准备案例;2.安排演示',
      owner: '李明',
      deadline: '2024-03-18',
    },
    {
      date: '2024-03-12',
      time: '',
      method: '微信',
      participants: '客户(张敏)',
      content: '发送产品手册',
      feedback: '',
      actions: '',
      owner: '',
      deadline: '',
    },
    {
      date: '2024-03-12',
      time: '',
      method: '电话沟通',
      participants: '客户(法务经理(姓名不详))',
      content: '第一次电话，确认合同主体',
      feedback: '',
      actions: '寄送合同样本',
      owner: '李明',
      deadline: '2024-03-14 17:00',
    },
  ],
  state: [
    { label: '当前状态', value: '暂缓跟进' },
    { label: '优先级', value: '中' },
    { label: '成交概率预估', value: '50%-70%' },
    { label: '主要合作障碍', value: '预算不足、需明确技术评估结果' },
    { label: '销售总结与建议', value: '争取4月签订框架协议。' },
    { label: '唤醒日期', value: '2024-06-01' },
  ],
};

describe('what goes out comes back', () => {
  it.each(['docx', 'xlsx'] as const)('as %s, into an empty house, and out again the same', async (format) => {
    const first = await openHouse();
    const customerId = (await saveOne(first.product, first.li, rich)).customerId ?? '';
    const bytes = await exported(first, customerId, format);
    const second = await openHouse();
    const form = await upload(second, { name: `远航精密机械.${format}`, bytes });
    const again = await exported(second, await saved(second, form), format);
    const third = await openHouse();
    const twice = await upload(third, { name: `远航精密机械.${format}`, bytes: again });
    expect(twice.paper).toEqual(form.paper);
    const text = JSON.stringify(form.paper);
    for (const said of ['周工', '法务经理', 'zm_2024', '17:00', '重大', '到期未续', '唤醒日期', '一期试点'])
      expect(text).toContain(said);
    expect(form.paper.followUps.map(({ content, time }) => [content, time])).toEqual([
      ['1.介绍模块;2.确认预算\n目标:确认预算\n目标达成:已达成', '14:00-15:30'],
      ['发送产品手册', ''],
      ['第一次电话，确认合同主体', ''],
    ]);
  });

  it('and the same file again adds nothing to the house it came from', async () => {
    const house = await openHouse();
    const customerId = (await saveOne(house.product, house.li, rich)).customerId ?? '';
    const form = await upload(house, { name: '跟进表.xlsx', bytes: await exported(house, customerId, 'xlsx') });
    expect(form.known).toMatchObject([{ customerId, why: 'credit_code', mayWrite: true }]);
    const params = { id: form.importId, formId: form.id };
    const choices = { ...form.choices, target: customerId };
    const body = { version: form.version, choices };
    const reviewed = await house.product.call(house.li, importFormApi.review, { params, body });
    expect(reviewed).toMatchObject({ current: {}, present: [0, 1, 2] });
    const before = await exported(house, customerId, 'xlsx');
    expect(await saved(house, reviewed)).toBe(customerId);
    const [one, two] = [await openHouse(), await openHouse()];
    const papers = [
      await upload(one, { name: 'a.xlsx', bytes: before }),
      await upload(two, { name: 'a.xlsx', bytes: await exported(house, customerId, 'xlsx') }),
    ];
    expect(papers[1]?.paper).toEqual(papers[0]?.paper);
  });
});

it('a masked copy of what is here adds nothing and hides nothing', async () => {
  const house = await openHouse();
  const state = [{ label: '销售总结与建议', value: '张敏的电话13800138642' }];
  const followUps = rich.followUps.map((row) => ({ ...row, content: `和张敏确认，电话13800138642；${row.content}` }));
  const customerId = (await saveOne(house.product, house.li, { ...rich, state, followUps })).customerId ?? '';
  const query = { format: 'xlsx', masked: 'true' } as const;
  const response = await house.product.send(house.li, exportApi.form, { params: { id: customerId }, query });
  const form = await upload(house, { name: '脱敏.xlsx', bytes: new Uint8Array(await response.arrayBuffer()) });
  expect(JSON.stringify(form.paper)).toContain('138****8642');
  expect(JSON.stringify(form.paper)).not.toContain('张敏');
  const params = { id: form.importId, formId: form.id };
  const body = { version: form.version, choices: { ...form.choices, target: customerId } };
  const reviewed = await house.product.call(house.li, importFormApi.review, { params, body });
  expect(reviewed).toMatchObject({ current: {}, present: [0, 1, 2] });
  const file = () => house.product.call(house.li, customerApi.read, { params: { id: customerId } });
  const before = await file();
  await saved(house, reviewed);
  expect(await file()).toEqual(before);
});

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
const table = (rows: readonly (readonly string[])[]) =>
  `<table border="1">${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`;

/** The form as somebody types it into an office program: instructions in the middle column, values in the last. */
function typed({ information, followUps, state }: PaperForm): string {
  const fields = (all: PaperForm['information']) =>
    table([['字段名称', '填写说明', '示例'], ...all.map(({ label, value }) => [label, '按实际填写', value])]);
  const rows = followUps.map((row) => followUpColumns.map((column) => row[column]));
  return `<html><head><meta charset="utf-8"></head><body>
    <p>销售业务跟进记录模板</p><p>一、客户基本信息</p>${fields(information)}
    <p>二、跟进记录</p>${table([followUpColumns.map((column) => followUpLabels[column]), ...rows])}
    <p>三、客户状态与总结</p>${fields(state)}<p>请及时填写。</p></body></html>`;
}

describe.runIf(present)('the worked example, typed into an office program', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'genjin-forms-'));
    await writeFile(join(folder, 'form.html'), typed(workedExample));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const convert = (from: string, to: string, filter?: string) =>
      run(office, [
        profile,
        '--headless',
        ...(filter ? [`--infilter=${filter}`] : []),
        '--convert-to',
        to,
        '--outdir',
        folder,
        join(folder, from),
      ]);
    await convert('form.html', 'docx:MS Word 2007 XML', 'HTML (StarWriter)');
    await convert('form.html', 'xlsx:Calc MS Excel 2007 XML', 'HTML (StarCalc)');
    await convert('form.docx', 'doc:MS Word 97');
    await convert('form.xlsx', 'xls:MS Excel 97');
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(['docx', 'xlsx', 'doc', 'xls'] as const)('as .%s becomes the very customer', async (kind) => {
    const house = await openHouse();
    const form = await upload(house, { name: `form.${kind}`, bytes: await readFile(join(folder, `form.${kind}`)) });
    const customerId = await saved(house, form);
    const reference = await openHouse();
    const expected = (await saveOne(reference.product, reference.li, workedExample)).customerId ?? '';
    const outcome = async (one: House, id: string) =>
      (await upload(await openHouse(), { name: 'a.docx', bytes: await exported(one, id, 'docx') })).paper;
    expect(await outcome(house, customerId)).toEqual(await outcome(reference, expected));
  });
});
