import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { choices, Id, Instant, PersonRef, requiredText, titled, Version } from './field.ts';
import { Cursor, PageSize, pageOf } from './page.ts';
import { duplicateChoices, rowStates, StagedRow } from './staged-row.ts';

/** What a file turned out to be: filled paper forms, or a list of customers. */
export const importKinds = choices({ forms: ['跟进表', 'Forms'], list: ['列表', 'List'] });

export const importStates = choices({
  reading: ['读取中', 'Being read'],
  refused: ['无法读取', 'Not readable'],
  /** A list whose columns wait to be confirmed; forms whose cells wait to be reviewed. */
  arranging: ['待确认', 'To be confirmed'],
  checking: ['试运行中', 'Dry run'],
  checked: ['待导入', 'Ready to import'],
  running: ['导入中', 'Importing'],
  done: ['已完成', 'Done'],
  cancelled: ['已取消', 'Cancelled'],
  undoing: ['撤销中', 'Being undone'],
  undone: ['已撤销', 'Undone'],
});
export type ImportState = (typeof importStates.codes)[number];

export const encodings = choices({
  'utf-8': ['UTF-8', 'UTF-8'],
  gb18030: ['GBK / GB18030', 'GBK / GB18030'],
  'utf-16le': ['UTF-16', 'UTF-16'],
  big5: ['Big5（繁体）', 'Big5'],
});

/** The largest file that may be imported, in bytes. */
export const maxImportBytes = 50 * 1024 * 1024;

/** How long a whole import can be undone. */
export const daysToUndo = 7;

/** One column of a sheet and what it is taken for. `target` is a code of `list-import/import-targets.ts`; null: not imported. */
export const ImportColumn = z.object({
  index: z.number().int().min(0).max(16_383),
  heading: z.string(),
  target: z.string().max(60).nullable(),
  /** Which contact or follow-up of the row it speaks of (联系人2), from 1. */
  ordinal: z.number().int().min(1).max(5),
  /** 0 to 1; 1 where a person chose it or chose it before for the same headings. */
  confidence: z.number().min(0).max(1),
  remembered: z.boolean(),
  samples: z.array(z.string()),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

/** One sheet of a list. Rows count from 1, as people see them in Excel. */
export const ImportSheet = z.object({
  index: z.number().int(),
  name: z.string(),
  use: titled(z.boolean(), '导入此表', 'Import this sheet'),
  /** Why it is not taken by itself (hidden, empty, no table), in the reader's language; null where it is. */
  remark: z.string().nullable(),
  headerRow: z.number().int().nullable(),
  /** About how many rows of data there are. */
  rows: z.number().int(),
  /** What else to know before it is imported (columns beside the list, a missing heading), in the reader's language. */
  notes: z.array(z.string()),
  columns: z.array(ImportColumn),
  /** The first rows as they stand in the file, so that a wrong encoding or header row is seen. */
  preview: z.array(z.array(z.string())),
});
export type ImportSheet = z.infer<typeof ImportSheet>;

/** How the dry run, and then the import, went. */
export const ImportCounts = z.object({
  rows: z.number().int(),
  new: z.number().int(),
  duplicate: z.number().int(),
  failed: z.number().int(),
  warned: z.number().int(),
  /** Knowingly not rows: blank, numbered only, repeated headings, totals, legends. */
  passedOver: z.number().int(),
  /** How many rows have been dealt with since the run began. */
  done: z.number().int(),
  created: z.number().int(),
  merged: z.number().int(),
  skipped: z.number().int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

export const Import = z.object({
  id: Id,
  kind: importKinds.schema.nullable(),
  state: titled(importStates.schema, '状态', 'State'),
  fileName: titled(requiredText(200), '文件名', 'File name'),
  bytes: z.number().int(),
  importedBy: titled(PersonRef, '导入人', 'Imported by'),
  createdAt: titled(Instant, '导入时间', 'Imported'),
  finishedAt: Instant.nullable(),
  /** Until when the whole import can be undone. */
  undoEndsAt: Instant.nullable(),
  /** Why the file was refused, or why the dry run or the import stopped, in the reader's language. */
  problem: z.string().nullable(),
  encoding: encodings.schema.nullable(),
  /** Null unless it is a list. */
  sheets: z.array(ImportSheet).nullable(),
  counts: ImportCounts,
  onDuplicate: titled(duplicateChoices.schema, '重复客户', 'Known customers'),
  /** What an undo left in place, since it was changed after the import. */
  kept: z.array(z.object({ customerId: Id, name: z.string(), why: z.string() })),
  version: Version,
  /** Whether it is the asker's own; others may look only. */
  mine: z.boolean(),
});
export type Import = z.infer<typeof Import>;

export const ImportRow = Import.pick({
  id: true,
  kind: true,
  state: true,
  fileName: true,
  importedBy: true,
  createdAt: true,
  finishedAt: true,
  counts: true,
});
export type ImportRow = z.infer<typeof ImportRow>;

const FileName = titled(
  requiredText(200).refine((name) => !/\p{Cc}/u.test(name), { params: { reason: 'control_character' } }),
  '文件名',
  'File name',
);

const ById = z.strictObject({ id: Id });
const Versioned = z.strictObject({ version: Version });

export const importApi = {
  upload: endpoint({
    name: 'imports.upload',
    method: 'PUT',
    path: '/api/imports/:id',
    access: 'customer.import',
    status: 201,
    transport: 'bytes',
    summary: {
      zh: '上传要导入的文件（原始字节）',
      en: 'Upload a file to import: raw bytes; the name goes in the query',
    },
    params: ById,
    query: z.strictObject({ name: FileName }),
    output: Import,
  }),
  list: endpoint({
    name: 'imports.list',
    method: 'GET',
    path: '/api/imports',
    access: 'customer.import',
    summary: { zh: '我的导入', en: 'One’s own imports, newest first' },
    query: z.strictObject({ cursor: Cursor.optional(), limit: PageSize.default(20) }),
    output: pageOf(ImportRow),
  }),
  read: endpoint({
    name: 'imports.read',
    method: 'GET',
    path: '/api/imports/:id',
    access: 'customer.import',
    summary: { zh: '导入的内容与进度', en: 'An import: what was found in the file and how far it is' },
    params: ById,
    output: Import,
  }),
  arrange: endpoint({
    name: 'imports.arrange',
    method: 'PATCH',
    path: '/api/imports/:id',
    access: 'customer.import',
    summary: { zh: '修改编码、工作表、表头与列对应', en: 'Correct encoding, sheets, header rows and columns' },
    params: ById,
    body: z.strictObject({
      version: Version,
      encoding: titled(encodings.schema, '编码', 'Encoding').optional(),
      onDuplicate: Import.shape.onDuplicate.optional(),
      sheets: z
        .array(
          z.strictObject({
            index: z.number().int().min(0),
            use: ImportSheet.shape.use.optional(),
            headerRow: titled(z.number().int().min(1).max(1000).nullable(), '表头行', 'Header row').optional(),
            columns: z
              .array(
                z.strictObject({
                  index: ImportColumn.shape.index,
                  target: ImportColumn.shape.target,
                  ordinal: ImportColumn.shape.ordinal.optional(),
                }),
              )
              .max(500)
              .optional(),
          }),
        )
        .max(100)
        .optional(),
    }),
    output: Import,
  }),
  check: endpoint({
    name: 'imports.check',
    method: 'POST',
    path: '/api/imports/:id/check',
    access: 'customer.import',
    summary: { zh: '试运行：读取全部行，不写入客户', en: 'Dry run: reads every row and writes no customer' },
    params: ById,
    body: Versioned,
    output: Import,
  }),
  rows: endpoint({
    name: 'imports.rows',
    method: 'GET',
    path: '/api/imports/:id/rows',
    access: 'customer.import',
    summary: { zh: '试运行的逐行结果', en: 'The rows as the dry run read them' },
    params: ById,
    query: z.strictObject({
      state: rowStates.schema.optional(),
      cursor: Cursor.optional(),
      limit: PageSize.default(50),
    }),
    output: pageOf(StagedRow),
  }),
  choose: endpoint({
    name: 'imports.choose',
    method: 'PATCH',
    path: '/api/imports/:id/rows/:number',
    access: 'customer.import',
    summary: { zh: '选择某一行重复客户的处理方式', en: 'Choose what becomes of one row whose customer is known' },
    params: z.strictObject({ id: Id, number: z.coerce.number().int().min(1) }),
    body: z.strictObject({ choice: duplicateChoices.schema.nullable() }),
    output: StagedRow,
  }),
  run: endpoint({
    name: 'imports.run',
    method: 'POST',
    path: '/api/imports/:id/run',
    access: 'customer.import',
    summary: { zh: '开始导入', en: 'Import the checked rows' },
    params: ById,
    body: Versioned,
    output: Import,
  }),
  cancel: endpoint({
    name: 'imports.cancel',
    method: 'POST',
    path: '/api/imports/:id/cancellation',
    access: 'customer.import',
    summary: { zh: '取消导入：已导入的保留，可撤销', en: 'Stop an import: what is in stays and can be undone' },
    params: ById,
    body: Versioned,
    output: Import,
  }),
  undo: endpoint({
    name: 'imports.undo',
    method: 'POST',
    path: '/api/imports/:id/undo',
    access: 'customer.import',
    summary: {
      zh: '撤销整个导入（7 天内）',
      en: 'Undo the whole import within seven days; what was changed since stays',
    },
    params: ById,
    body: Versioned,
    output: Import,
  }),
  failedRows: endpoint({
    name: 'imports.failedRows',
    method: 'GET',
    path: '/api/imports/:id/failed-rows',
    access: 'customer.import',
    transport: 'bytes',
    summary: {
      zh: '下载未导入的行：原表加原因列，改好后可再次导入',
      en: 'The rows that failed, as the same sheet with a reason column, to be mended and imported again',
    },
    params: ById,
    output: z.unknown(),
  }),
};
