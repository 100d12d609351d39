import { z } from 'zod';
import { choices, Id } from './field.ts';

/** What becomes of a row whose customer is known already. */
export const duplicateChoices = choices({
  skip: ['跳过', 'Skip'],
  merge: ['合并到已有客户', 'Merge into the known customer'],
  new: ['新建', 'Create anyway'],
});
export type DuplicateChoice = (typeof duplicateChoices.codes)[number];

export const rowStates = choices({
  new: ['新客户', 'New'],
  duplicate: ['疑似重复', 'Known already'],
  failed: ['有错误', 'Failed'],
  done: ['已导入', 'Imported'],
  skipped: ['已跳过', 'Skipped'],
});

/** One problem of a row: which column, what stood there, why it will not do and what to do about it. */
export const RowProblem = z.object({
  severity: z.enum(['error', 'warning']),
  column: z.string().nullable(),
  value: z.string(),
  reason: z.string(),
  remedy: z.string(),
});

/** One row of the file, as the dry run read it. */
export const StagedRow = z.object({
  /** Its place in this import, from 1. */
  number: z.number().int(),
  sheet: z.string(),
  /** The row in the file, as Excel counts. */
  line: z.number().int(),
  state: rowStates.schema,
  name: z.string(),
  problems: z.array(RowProblem),
  /** Known customers that it may be; only what the asker may know of them. */
  duplicates: z.array(
    z.object({
      /** Null where the asker may not see the customer: then only that there is one is told. */
      customerId: Id.nullable(),
      name: z.string(),
      owner: z.string().nullable(),
      why: z.enum(['name', 'similar_name', 'credit_code', 'phone', 'same_file']),
    }),
  ),
  choice: duplicateChoices.schema.nullable(),
  customerId: Id.nullable(),
});
export type StagedRow = z.infer<typeof StagedRow>;
