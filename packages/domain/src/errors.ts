import { z } from 'zod';
import type { Locale } from './field.ts';

/**
 * The closed list of errors: code → HTTP status and the sentence in both languages.
 * Nobody matches on message text; clients read `code`.
 */
const table = {
  'input.invalid': [
    422,
    '填写的内容有误，请按提示修改后再提交。',
    'Some input is not right. Correct the marked fields and send again.',
  ],
  'input.unreadable': [400, '请求内容无法读取：需要有效的 JSON。', 'The request cannot be read: valid JSON is needed.'],
  'input.too_large': [413, '提交的内容超过了大小限制。', 'The request is larger than allowed.'],
  'input.unsupported_type': [415, '请求的内容类型不受支持。', 'This content type is not supported.'],
  'page.unknown_cursor': [
    422,
    '翻页位置（cursor）无效，请从第一页重新开始。',
    'The cursor is not one of ours. Start again from the first page.',
  ],
  'session.required': [401, '请先登录。', 'Please sign in first.'],
  'session.wrong_credentials': [401, '邮箱或密码不正确。', 'The e-mail or the password is not right.'],
  'session.too_many_attempts': [429, '尝试次数过多，请 15 分钟后再试。', 'Too many attempts. Try again in 15 minutes.'],
  'session.origin_refused': [403, '请求来源不被允许。', 'Requests from this origin are not allowed.'],
  'permission.denied': [403, '您没有进行此操作的权限。', 'You are not allowed to do this.'],
  'record.not_found': [404, '没有找到，或您无权查看。', 'Not found, or not yours to see.'],
  'record.stale': [
    412,
    '这条内容刚被别人修改过，请对照两个版本后再保存。',
    'Somebody changed this meanwhile. Compare both versions, then save again.',
  ],
  'record.id_taken': [409, '这个编号已被另一条内容使用。', 'This id already belongs to another record.'],
  'record.closed': [409, '这一项已经结束，不能再修改。', 'This item is already closed and cannot be changed.'],
  'setup.closed': [409, '系统已完成初始设置。', 'Setup has already been completed.'],
  'setup.needed': [409, '请先完成初始设置。', 'Setup has to be completed first.'],
  'user.email_taken': [409, '该邮箱已被使用。', 'This e-mail is already in use.'],
  'user.last_admin': [409, '至少要保留一位可登录的管理员。', 'At least one administrator must remain able to sign in.'],
  'user.inactive': [422, '该同事已停用或不存在。', 'This colleague is disabled or does not exist.'],
  'invitation.invalid': [
    410,
    '邀请链接无效或已过期，请联系管理员重新邀请。',
    'This invitation is invalid or has expired. Ask an administrator for a new one.',
  ],
  'password.too_common': [
    422,
    '这个密码太常见，请换一个更不易猜到的。',
    'This password is too common. Choose one that is harder to guess.',
  ],
  'password.wrong': [422, '当前密码不正确。', 'The current password is not right.'],
  'department.not_empty': [
    409,
    '部门下还有成员或下级部门，不能删除。',
    'The department still has members or sub-departments.',
  ],
  'department.cycle': [422, '上级部门不能是自己或自己的下级。', 'A department cannot be below itself.'],
  'followUp.in_future': [
    422,
    '跟进发生时间不能晚于现在（允许 2 分钟误差）。',
    'A follow-up cannot lie in the future (2 minutes are tolerated).',
  ],
  'followUp.late_reason_required': [
    422,
    '超过 24 小时补记，请说明原因。',
    'Recorded after more than 24 hours: please give the reason.',
  ],
  'followUp.voided': [409, '这条跟进记录已作废。', 'This follow-up has been voided.'],
  'customer.status_mismatch': [422, '当前状态与客户阶段不一致。', 'The status does not belong to this stage.'],
  'customer.wake_up_required': [422, '暂缓跟进需要填写唤醒日期。', 'A paused customer needs a wake-up date.'],
  'customer.foreign_reference': [422, '所选内容不属于这个客户。', 'The chosen item does not belong to this customer.'],
  'contact.reports_to_cycle': [422, '汇报关系不能形成循环。', 'Reporting lines cannot form a circle.'],
  'suggestion.outdated': [
    409,
    '情况已有变化，这条建议不再成立，请刷新后再看。',
    'The facts have changed and this suggestion no longer holds. Reload to see the current one.',
  ],
  'attachment.type_refused': [415, '不支持这种文件类型。', 'This file type is not accepted.'],
  'attachment.too_many': [422, '每条跟进记录最多 20 个附件。', 'A follow-up may have at most 20 attachments.'],
  'attachment.missing': [
    410,
    '文件已不在存储中，请联系管理员。',
    'The file is no longer in storage. Ask your administrator.',
  ],
  'document.refused': [422, '文件无法读取。', 'The file cannot be read.'],
  'document.gone': [410, '文件已过保存期限，请重新导出。', 'The file is no longer kept. Export again.'],
  'document.placeholder_unknown': [
    422,
    '模板中有无法识别的占位符，请按提示修改后再上传。',
    'The template has placeholders that are not known. Correct them as marked and upload again.',
  ],
  'handOver.nothing': [422, '没有可以交接的客户。', 'There is no customer to hand over.'],
  'handOver.too_late': [409, '已超过 24 小时，不能再撤回。', 'More than a day has passed; it cannot be taken back.'],
  'handOver.receiver_only_looks': [
    422,
    '接收人是只读角色，不能负责客户。',
    'The receiver only looks and cannot keep customers.',
  ],
  'export.masked_only': [403, '您只能导出脱敏内容。', 'You may export this masked only.'],
  'export.not_ready': [409, '文件尚未生成。', 'The file is not ready yet.'],
  'export.too_many': [422, '一次最多导出 500 个客户的跟进表。', 'At most 500 customer forms can be exported at once.'],
  'import.wrong_state': [
    409,
    '导入正在进行或已结束，当前不能执行此操作。',
    'The import is running or over; this cannot be done now.',
  ],
  'import.name_unmapped': [422, '请先指定哪一列是客户名称。', 'Say first which column holds the customer’s name.'],
  'import.undo_over': [409, '已超过 7 天，不能再撤销。', 'More than seven days have passed; it cannot be undone.'],
  'import.undecided': [
    422,
    '还有需要您确认的内容，请先处理标出的项。',
    'Something still waits for your decision. Settle the marked items first.',
  ],
  'service.busy': [503, '系统正忙，请稍后重试。', 'The service is busy. Try again in a moment.'],
  'service.failed': [
    500,
    '系统出错了，我们已记录。请稍后重试。',
    'Something went wrong on our side and was logged. Try again later.',
  ],
  'route.unknown': [404, '没有这个地址。', 'There is no such address.'],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;

export type ErrorCode = keyof typeof table;
export const errorCodes = Object.keys(table) as ErrorCode[];

/** The HTTP status of an error code. */
export function statusOf(code: ErrorCode): number {
  return table[code][0];
}

/** The sentence of an error code. */
export function sentenceOf(code: ErrorCode, locale: Locale): string {
  return table[code][locale === 'en' ? 2 : 1];
}

/** One refused field: where it is, why, and the sentence to show under it. */
export const FieldProblem = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  code: z.string(),
  message: z.string(),
});
export type FieldProblem = z.infer<typeof FieldProblem>;

/** The body of every refusal. `details` is declared by the code (the stale edit carries both versions). */
export const ErrorAnswer = z.object({
  error: z.object({
    code: z.enum(errorCodes as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    fields: z.array(FieldProblem).optional(),
    details: z.unknown().optional(),
    requestId: z.string().optional(),
  }),
});
export type ErrorAnswer = z.infer<typeof ErrorAnswer>;

/** Thrown anywhere below the routes; becomes an {@link ErrorAnswer} at the edge. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly fields: readonly FieldProblem[] | undefined;
  readonly details: unknown;
  constructor(code: ErrorCode, more: { fields?: readonly FieldProblem[]; details?: unknown; cause?: unknown } = {}) {
    super(code, { cause: more.cause });
    this.name = 'Refusal';
    this.code = code;
    this.fields = more.fields;
    this.details = more.details;
  }
}

/** A refusal that points at one field of the request. */
export function refuseField(code: ErrorCode, path: readonly (string | number)[], locale: Locale): Refusal {
  return new Refusal(code, { fields: [{ path: [...path], code, message: sentenceOf(code, locale) }] });
}
