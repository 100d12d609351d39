import { importFormApi } from '@genjin/domain/import-form';
import type { PaperFollowUp, PaperForm } from '@genjin/domain/paper-form/paper-form';
import { v7 as uuidv7 } from 'uuid';
import { keepForms } from '../src/features/import-forms/keep-forms.service.ts';
import { inTx } from '../src/kit/db.ts';
import type { Person, TestProduct } from './harness.ts';

/** The paper form's worked example as people have it in their files, quirks and all. */
export const workedExample: PaperForm = {
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
    {
      label: '销售总结与建议',
      value: '客户需求明确,技术团队反馈积极,需重点跟进决策人,争取3月底前签订框架协议。',
    },
  ],
};

const emptyRow: PaperFollowUp = {
  date: '',
  time: '',
  method: '',
  participants: '',
  content: '',
  feedback: '',
  actions: '',
  owner: '',
  deadline: '',
};

/** A form about a customer that says only what is given, by labels. */
export function paperOf(
  name: string,
  fields: Readonly<Record<string, string>> = {},
  rows: readonly Partial<PaperFollowUp>[] = [],
): PaperForm {
  return {
    information: Object.entries({ '客户名称(全称)': name, ...fields }).map(([label, value]) => ({ label, value })),
    followUps: rows.map((row) => ({ ...emptyRow, ...row })),
    state: [],
  };
}

/** An import of forms by somebody, as the reader of files leaves it; answers its id. */
export async function plantForms(
  product: TestProduct,
  person: Person,
  papers: readonly PaperForm[],
  file: { readonly name?: string; readonly sha256?: string } = {},
): Promise<string> {
  const id = uuidv7();
  const fileName = file.name ?? '跟进表.docx';
  await inTx(product.db, async (tx) => {
    await tx
      .insertInto('imports')
      .values({
        id,
        userId: person.id,
        fileName,
        bytes: 4,
        sha256: file.sha256 ?? id,
        kind: 'forms',
        state: 'arranging',
        counts: '{}',
        kept: '[]',
        createdAt: product.now.toISOString(),
      })
      .execute();
    const titles = papers.map((_, index) => (papers.length === 1 ? fileName : `表${index + 1}`));
    await keepForms(
      tx,
      id,
      papers.map((paper, index) => ({ title: titles[index] ?? '', paper })),
    );
  });
  return id;
}

/** The forms of an import as its importer sees them. */
export async function formsOf(product: TestProduct, person: Person, importId: string) {
  return (await product.call(person, importFormApi.list, { params: { id: importId } })).items;
}

/** Plants one form and saves it as it is. */
export async function saveOne(product: TestProduct, person: Person, paper: PaperForm, file?: { sha256?: string }) {
  const importId = await plantForms(product, person, [paper], file);
  const [form] = await formsOf(product, person, importId);
  if (!form) throw new Error('no form');
  const params = { id: importId, formId: form.id };
  return product.call(person, importFormApi.save, { params, body: { version: form.version } });
}
