import { v7 as uuidv7 } from 'uuid';
import { docxTemplate } from '../apps/server/src/kit/documents/write/testing/sample-templates.ts';
import type { Ask } from './team.ts';

const longReason =
  '范围过大，请先按负责人和客户阶段缩小筛选范围，再重新提交；全量数据请由主管统一导出，并说明用途、保存地点与销毁时间。';

/**
 * Exports of somebody's in every state that lasts, a company template, and a limit above which all wait for approval. Who only looks sees
 * the customer as well.
 */
export async function plantExports(ask: Ask, admin: Ask, customerId: string): Promise<void> {
  const { items } = await (await admin('GET', '/api/colleagues')).json();
  const looker = (items as { id: string; name: string }[]).find((one) => one.name === '只看的');
  if (looker) await admin('PUT', `/api/customers/${customerId}/collaborators/${looker.id}`, { access: 'read' });
  const made = async (asked: object) =>
    (await ask('POST', '/api/exports', { id: uuidv7(), masked: false, format: 'xlsx', ...asked })).json();
  await made({ kind: 'customers' });
  const forms = await made({ kind: 'forms', format: 'pdf', masked: true, customerIds: [customerId] });
  for (let now = forms; now.state === 'waiting' || now.state === 'running'; )
    now = await (await ask('GET', `/api/exports/${forms.id}`)).json();
  const { version, rules } = await (await admin('GET', '/api/settings')).json();
  const limit = { ...rules, exportApprovalRows: 1 };
  await admin('PATCH', '/api/settings', { version, companyName: '上海跟进软件有限公司', rules: limit });
  const filter = { stage: ['potential', 'intent'], priority: ['high', 'medium'], q: '有限公司', sort: 'coldest' };
  const refused = await made({ kind: 'follow_ups', format: 'csv_gbk' });
  await admin('POST', `/api/exports/${refused.id}/decision`, {
    version: refused.version,
    verdict: 'refused',
    reason: longReason,
  });
  await made({ kind: 'contacts' });
  const cancelled = await made({ kind: 'follow_ups', filter });
  await ask('POST', `/api/exports/${cancelled.id}/cancellation`, { version: cancelled.version });
  const name = encodeURIComponent('季度客户回访报告（含跟进明细、需求变化与合作障碍一览）');
  const template = await docxTemplate({ paragraphs: ['致 {客户名称}', '{负责人}'] });
  await admin('PUT', `/api/document-templates/${uuidv7()}?name=${name}&file=${name}.docx`, template);
}
