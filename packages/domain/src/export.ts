import { z } from 'zod';
import { ActionQuery } from './action.ts';
import { CustomerQuery } from './customer.ts';
import { endpoint } from './endpoint.ts';
import { choices, Id, Instant, PersonRef, titled, Version } from './field.ts';
import { Cursor, PageSize, pageOf } from './page.ts';

/** What a document of one customer may be. */
export const formFormats = choices({
  docx: ['Word 文档', 'Word document'],
  xlsx: ['Excel 工作簿', 'Excel workbook'],
  pdf: ['PDF', 'PDF'],
});
export type FormFormat = (typeof formFormats.codes)[number];

/** What a browser is told that a document is. */
export const formMediaTypes: Readonly<Record<FormFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** What a list may be. GBK is for old versions of Excel. */
export const listFormats = choices({
  xlsx: ['Excel 工作簿', 'Excel workbook'],
  csv_utf8: ['CSV（UTF-8）', 'CSV (UTF-8)'],
  csv_gbk: ['CSV（GBK，旧版 Excel）', 'CSV (GBK, for old Excel)'],
});
export type ListFormat = (typeof listFormats.codes)[number];

export const exportKinds = choices({
  customers: ['客户列表', 'Customers'],
  contacts: ['联系人列表', 'Contacts'],
  follow_ups: ['跟进记录列表', 'Follow-ups'],
  actions: ['待办列表', 'Actions'],
  forms: ['客户跟进表', 'Customer forms'],
});
export type ExportKind = (typeof exportKinds.codes)[number];

export const exportStates = choices({
  awaiting: ['待审批', 'Awaiting approval'],
  refused: ['未通过', 'Refused'],
  waiting: ['排队中', 'Waiting'],
  running: ['导出中', 'Running'],
  done: ['已完成', 'Done'],
  failed: ['失败', 'Failed'],
  cancelled: ['已取消', 'Cancelled'],
});

/** How many days a finished file is kept. */
export const daysExportIsKept = 7;

/** How many customers can be exported as forms at once. */
export const mostForms = 500;

/** Names, phones, mails and ids in full, or as the form's own sample has them (张*, 138****1234). */
export const Masking = titled(z.boolean(), '脱敏', 'Masked');

const customerFilter = CustomerQuery.omit({ cursor: true, limit: true });
const ListFormatField = titled(listFormats.schema, '格式', 'Format');

export const packings = choices({ workbook: ['一个工作簿', 'One workbook'], zip: ['压缩包', 'Zip file'] });

/** What is asked for: the customers of a filter or chosen ones, as a list or as forms. */
const asked = {
  customers: z.strictObject({
    kind: z.enum(['customers', 'contacts', 'follow_ups']),
    masked: Masking,
    format: ListFormatField,
    filter: customerFilter.prefault({}),
  }),
  actions: z.strictObject({
    kind: z.literal('actions'),
    masked: Masking,
    format: ListFormatField,
    filter: ActionQuery.omit({ cursor: true, limit: true }).prefault({}),
  }),
  /** Several customers as forms: one workbook with an index, or a zip of one document each. */
  forms: z.strictObject({
    kind: z.literal('forms'),
    masked: Masking,
    format: titled(formFormats.schema, '格式', 'Format'),
    packed: titled(packings.schema, '打包', 'Packed').default('zip'),
    /** Chosen customers; without any, those of the filter. */
    customerIds: titled(z.array(Id).min(1).max(mostForms), '客户', 'Customers').optional(),
    filter: customerFilter.prefault({}),
    templateId: titled(Id.nullable(), '企业模板', 'Company template').default(null),
  }),
};

/** One workbook holds the paper form's own sheets only; documents and company templates are packed as a zip. */
const packable = ({ kind, ...more }: { kind: string; packed?: string; format?: string; templateId?: string | null }) =>
  kind !== 'forms' || more.packed !== 'workbook' || (more.format === 'xlsx' && more.templateId === null);
const unpackable = { path: ['packed'], params: { reason: 'not_packable' } };

export const ExportRequest = z
  .discriminatedUnion('kind', [asked.customers, asked.actions, asked.forms])
  .refine(packable, unpackable);
export type ExportRequest = z.output<typeof ExportRequest>;

export const NewExport = z
  .discriminatedUnion('kind', [
    asked.customers.extend({ id: Id }),
    asked.actions.extend({ id: Id }),
    asked.forms.extend({ id: Id }),
  ])
  .refine(packable, unpackable);
export type NewExport = z.output<typeof NewExport>;

/** What an export would come to. */
export const ExportEstimate = z.object({
  rows: z.number().int(),
  /** Whether it would wait for somebody's approval. */
  needsApproval: z.boolean(),
  /** Whether the asker may have all of it in full; lists mask what is not theirs to read row by row. */
  mayBePlain: z.boolean(),
});
export type ExportEstimate = z.infer<typeof ExportEstimate>;

/** One export: asked for, perhaps approved, made by a job, kept for seven days. */
export const Export = z.object({
  id: Id,
  kind: exportKinds.schema,
  /** A code of {@link formFormats} or {@link listFormats}. */
  format: z.string(),
  masked: Masking,
  state: titled(exportStates.schema, '状态', 'State'),
  askedBy: titled(PersonRef, '申请人', 'Asked by'),
  askedAt: titled(Instant, '申请时间', 'Asked'),
  /** Rows counted when it was asked for. */
  expectedRows: z.number().int(),
  rows: titled(z.number().int(), '行数', 'Rows'),
  fileName: z.string().nullable(),
  bytes: z.number().int().nullable(),
  finishedAt: Instant.nullable(),
  /** When the file is removed. */
  expiresAt: Instant.nullable(),
  decidedBy: PersonRef.nullable(),
  decisionReason: z.string().nullable(),
  /** The filter in words, as the watermark line tells it. */
  filterText: z.string(),
  /** Why it failed, in the reader's language. */
  problem: z.string().nullable(),
  version: Version,
  /** Whether it is the asker's own: only then the file is theirs to fetch. */
  mine: z.boolean(),
  /** Whether the asker may decide about it now. */
  mayDecide: z.boolean(),
  /** Whether the file is there. */
  downloadable: z.boolean(),
});
export type Export = z.infer<typeof Export>;

const ById = z.strictObject({ id: Id });

/**
 * A document of one customer: made at once. Left out, `masked` is as the asker may see the customer. `template` takes the company's own
 * layout instead of the paper form's, and with it its format.
 */
export const FormQuery = z.strictObject({
  format: formFormats.schema,
  masked: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
  template: Id.optional(),
});

/** A refusal needs its reason. */
export const ExportDecision = z.strictObject({
  version: Version,
  verdict: z.enum(['approved', 'refused']),
  reason: titled(z.string().trim().max(500), '原因', 'Reason').default(''),
});

export const exportApi = {
  form: endpoint({
    name: 'exports.form',
    method: 'GET',
    path: '/api/customers/:id/form',
    access: 'customer.read',
    transport: 'bytes',
    summary: { zh: '一个客户的跟进表（Word、Excel、PDF）', en: 'One customer as the paper form: Word, Excel or PDF' },
    params: ById,
    query: FormQuery,
    output: z.unknown(),
  }),
  blankForm: endpoint({
    name: 'exports.blankForm',
    method: 'GET',
    path: '/api/blank-form',
    access: 'signedIn',
    transport: 'bytes',
    summary: { zh: '空白跟进表，供离线填写', en: 'An empty form for filling offline' },
    query: z.strictObject({ format: z.enum(['docx', 'xlsx']) }),
    output: z.unknown(),
  }),
  estimate: endpoint({
    name: 'exports.estimate',
    method: 'POST',
    path: '/api/exports/estimate',
    access: 'customer.read',
    summary: {
      zh: '导出前预估行数与是否需要审批',
      en: 'How many rows an export would have, and whether it needs approval',
    },
    body: ExportRequest,
    output: ExportEstimate,
  }),
  create: endpoint({
    name: 'exports.create',
    method: 'POST',
    path: '/api/exports',
    access: 'customer.read',
    status: 201,
    summary: { zh: '申请导出', en: 'Ask for an export; large ones wait for approval' },
    body: NewExport,
    output: Export,
  }),
  list: endpoint({
    name: 'exports.list',
    method: 'GET',
    path: '/api/exports',
    access: 'signedIn',
    summary: { zh: '我的导出，或待我审批的导出', en: 'One’s own exports, or those that wait for one’s approval' },
    query: z.strictObject({
      of: z.enum(['mine', 'to_approve']).default('mine'),
      cursor: Cursor.optional(),
      limit: PageSize.default(20),
    }),
    output: pageOf(Export),
  }),
  read: endpoint({
    name: 'exports.read',
    method: 'GET',
    path: '/api/exports/:id',
    access: 'signedIn',
    summary: { zh: '导出进度', en: 'An export and how far it is' },
    params: ById,
    output: Export,
  }),
  decide: endpoint({
    name: 'exports.decide',
    method: 'POST',
    path: '/api/exports/:id/decision',
    access: 'export.approve',
    summary: { zh: '审批导出', en: 'Approve or refuse an export' },
    params: ById,
    body: ExportDecision,
    output: Export,
  }),
  cancel: endpoint({
    name: 'exports.cancel',
    method: 'POST',
    path: '/api/exports/:id/cancellation',
    access: 'signedIn',
    summary: { zh: '取消导出，或删除已导出的文件', en: 'Cancel an export, or remove its file' },
    params: ById,
    body: z.strictObject({ version: Version }),
    output: Export,
  }),
  download: endpoint({
    name: 'exports.download',
    method: 'GET',
    path: '/api/exports/:id/file',
    access: 'signedIn',
    transport: 'bytes',
    summary: { zh: '下载导出的文件', en: 'Download the finished file' },
    params: ById,
    output: z.unknown(),
  }),
};
