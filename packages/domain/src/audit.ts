import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { choices, Day, Id, Instant, PersonRef, titled } from './field.ts';
import { Cursor, PageSize, pageOf } from './page.ts';

/** What is noted for good: sign-ins, rights, settings, voids, sharing, and everything that leaves or comes in as a file. */
export const auditActions = choices({
  'session.open': ['登录', 'Signed in'],
  'session.refuse': ['登录失败', 'Sign-in refused'],
  'session.end': ['结束会话', 'Session ended'],
  'password.change': ['修改密码', 'Password changed'],
  'setup.run': ['初始设置', 'Setup'],
  'invitation.issue': ['发出邀请', 'Invitation issued'],
  'invitation.accept': ['接受邀请', 'Invitation accepted'],
  'token.create': ['创建 API 令牌', 'API token created'],
  'user.create': ['新增成员', 'Person added'],
  'user.edit': ['修改成员', 'Person changed'],
  'department.create': ['新增部门', 'Department added'],
  'department.edit': ['修改部门', 'Department changed'],
  'department.remove': ['删除部门', 'Department removed'],
  'settings.edit': ['修改设置', 'Settings changed'],
  'customer.share': ['添加协作人', 'Collaborator added'],
  'handOver.create': ['交接客户', 'Customers handed over'],
  'handOver.receive': ['确认接收客户', 'Hand-over received'],
  'handOver.takeBack': ['撤回交接', 'Hand-over taken back'],
  'customer.unshare': ['移除协作人', 'Collaborator removed'],
  'followUp.void': ['作废跟进记录', 'Follow-up voided'],
  'export.form': ['导出客户跟进表', 'Customer form exported'],
  'export.ask': ['申请导出', 'Export asked for'],
  'export.approve': ['批准导出', 'Export approved'],
  'export.refuse': ['拒绝导出', 'Export refused'],
  'export.finish': ['导出完成', 'Export finished'],
  'export.cancel': ['取消导出', 'Export cancelled'],
  'export.download': ['下载导出文件', 'Export downloaded'],
  'import.upload': ['上传导入文件', 'File brought to be imported'],
  'import.run': ['开始导入', 'Import begun'],
  'import.done': ['导入完成', 'Import finished'],
  'import.cancel': ['取消导入', 'Import cancelled'],
  'import.undo': ['撤销导入', 'Import undo begun'],
  'import.undone': ['导入已撤销', 'Import undone'],
  'importForm.save': ['导入跟进表', 'Form imported'],
  'documentTemplate.upload': ['上传企业模板', 'Company template uploaded'],
  'documentTemplate.remove': ['删除企业模板', 'Company template removed'],
});
export type AuditAction = (typeof auditActions.codes)[number];

/** One entry of the audit log. Times are UTC on the wire. */
export const AuditEntry = z.object({
  id: z.string(),
  at: titled(Instant, '时间', 'When'),
  by: titled(PersonRef.nullable(), '操作人', 'Who'),
  action: titled(z.string(), '操作', 'What'),
  /** What it was done to, with its name as it is now; null where it has no name or is gone. */
  subject: titled(z.object({ id: Id, name: z.string().nullable() }).nullable(), '对象', 'To what'),
  /** The caller's network address. */
  address: titled(z.string().nullable(), '来源地址', 'From where'),
  details: z.json(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditQuery = z.strictObject({
  by: titled(Id, '操作人', 'Who').optional(),
  action: titled(auditActions.schema, '操作', 'What').optional(),
  /** Days in the team's time zone, both included. */
  from: titled(Day, '从', 'From').optional(),
  to: titled(Day, '到', 'To').optional(),
  cursor: Cursor.optional(),
  limit: PageSize.default(50),
});
export type AuditQuery = z.output<typeof AuditQuery>;

export const auditApi = {
  list: endpoint({
    name: 'audit.list',
    method: 'GET',
    path: '/api/audit',
    access: 'audit.read',
    summary: { zh: '审计日志（新的在前）', en: 'The audit log, newest first' },
    query: AuditQuery,
    output: pageOf(AuditEntry),
  }),
};
