import { z } from 'zod';
import { customerTypes } from './customer-type.ts';
import { endpoint } from './endpoint.ts';
import { choices, Id, requiredText, titled, Version } from './field.ts';

/** How large the texts of one form may be: characters in a cell, rows in part 1 or 3, rows in part 2, characters in all. */
export const formLimits = { cell: 50_000, fields: 200, rows: 5_000, all: 2_000_000 } as const;

/** What no database keeps in a document goes: NUL, and halves of characters. */
const cellText = z
  .string()
  .max(formLimits.cell)
  .transform((value) => value.replaceAll('\u0000', '').toWellFormed());
const Field = z.strictObject({ label: cellText, value: cellText });
const Row = z.strictObject({
  date: cellText,
  time: cellText,
  method: cellText,
  participants: cellText,
  content: cellText,
  feedback: cellText,
  actions: cellText,
  owner: cellText,
  deadline: cellText,
});

/** `paper-form/paper-form.ts`'s texts on the wire. */
export const PaperFormText = z.strictObject({
  information: z.array(Field).max(formLimits.fields),
  followUps: z.array(Row).max(formLimits.rows),
  state: z.array(Field).max(formLimits.fields),
});

/** What becomes of a field that the customer has already and the form has otherwise. */
export const fieldChoices = choices({ keep: ['保留原值', 'Keep'], take: ['采用表中值', 'Take the form’s'] });

/** What becomes of actions whose deadline has passed: kept as history, or put on their owners' lists. */
export const oldActionChoices = choices({
  archive: ['归档，不进入待办', 'Archive'],
  open: ['作为待办', 'Put on the list'],
});

/** Whom a written name means. */
const WrittenName = z.string().max(200);

/** The reviewer's decisions about one form. The texts are corrected in the form itself. */
export const FormChoices = z.strictObject({
  /** Into which customer: a new one, or a known one. Null: not decided yet, which is allowed only while nothing is suspected. */
  target: z
    .union([z.literal('new'), Id])
    .nullable()
    .default(null),
  ownerId: titled(Id.nullable(), '负责人', 'Owner').default(null),
  type: titled(customerTypes.schema, '客户类型', 'Customer type').optional(),
  /** By field name of the customer, where known and written value differ. */
  fields: z.record(z.string().max(60), fieldChoices.schema).default({}),
  /** Our people by written name: whom of the colleagues it means; null: nobody of ours any more, kept as a third party's name. */
  ours: z.record(WrittenName, Id.nullable()).default({}),
  /** The customer's people by `writtenName` of `paper-form/written-name.ts`: a known contact's id, or `new`. */
  theirs: z.record(WrittenName, z.union([z.literal('new'), Id])).default({}),
  oldActions: titled(oldActionChoices.schema, '已过期的行动项', 'Actions past their deadline').default('archive'),
  /** Rows of part 2 (from 0) that are not to be imported. */
  leftOut: z.array(z.number().int().min(0)).max(formLimits.rows).default([]),
});
export type FormChoices = z.output<typeof FormChoices>;

/** A person whom a written name may mean. */
const Candidate = z.object({ id: Id, name: z.string().nullable(), title: z.string().nullable() });

/** One filled form of an import, on its way to a customer. */
export const ImportedForm = z.object({
  id: Id,
  importId: Id,
  /** The file inside the upload, or the sheet, that it stood in. */
  title: titled(requiredText(200), '来源', 'Source'),
  state: titled(
    choices({
      review: ['待核对', 'To review'],
      saved: ['已导入', 'Imported'],
      skipped: ['不导入', 'Left out'],
    }).schema,
    '状态',
    'State',
  ),
  paper: PaperFormText,
  /** The texts as they stood in the file, to compare with corrected ones. */
  original: PaperFormText,
  choices: FormChoices,
  /** Known customers that it may be; id null where the asker may not see more than that there is one. */
  known: z.array(
    z.object({
      customerId: Id.nullable(),
      name: z.string(),
      owner: z.string().nullable(),
      why: z.enum(['name', 'similar_name', 'credit_code', 'phone']),
      mayWrite: z.boolean(),
    }),
  ),
  /** Colleagues and, for a known customer that was chosen, its contacts: whom names may mean. */
  colleagues: z.array(Candidate),
  contacts: z.array(Candidate),
  /**
   * For a chosen known customer: the fields that it has and the form has otherwise, as they stand, in words, by the customer's field name.
   * Each needs a choice; what it has not is taken from the form without one, except where the deal stands (status …): that always needs one.
   */
  current: z.record(z.string(), z.string()),
  /** The same fields as the form has them. */
  written: z.record(z.string(), z.string()),
  /** Rows of part 2 (from 0) that are in the system already: importing the same file again adds nothing. */
  present: z.array(z.number().int()),
  customerId: Id.nullable(),
  version: Version,
});
export type ImportedForm = z.infer<typeof ImportedForm>;

const Path = z.strictObject({ id: Id, formId: Id });

export const importFormApi = {
  list: endpoint({
    name: 'importForms.list',
    method: 'GET',
    path: '/api/imports/:id/forms',
    access: 'customer.import',
    summary: { zh: '文件中的跟进表', en: 'The filled forms found in a file' },
    params: z.strictObject({ id: Id }),
    output: z.object({ items: z.array(ImportedForm) }),
  }),
  review: endpoint({
    name: 'importForms.review',
    method: 'PATCH',
    path: '/api/imports/:id/forms/:formId',
    access: 'customer.import',
    // All of a long history as texts.
    bodyBytes: 10_000_000,
    summary: { zh: '更正识别结果与选择', en: 'Correct the texts and choices of a form before it is saved' },
    params: Path,
    body: z.strictObject({
      version: Version,
      paper: PaperFormText.optional(),
      choices: FormChoices.optional(),
      state: z.enum(['review', 'skipped']).optional(),
    }),
    output: ImportedForm,
  }),
  save: endpoint({
    name: 'importForms.save',
    method: 'POST',
    path: '/api/imports/:id/forms/:formId/save',
    access: 'customer.import',
    summary: {
      zh: '确认导入这份跟进表',
      en: 'Save a reviewed form: customer, people, follow-ups and actions in one go',
    },
    params: Path,
    body: z.strictObject({ version: Version }),
    output: ImportedForm,
  }),
};
