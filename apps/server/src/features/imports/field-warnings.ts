import { details, progress, rangesOut } from '@genjin/domain/customer-fields';
import { customerTypes } from '@genjin/domain/customer-type';
import { type Choices, titleOf } from '@genjin/domain/field';
import { sameCustomerDiffers } from '@genjin/domain/import-problem';
import { priorities, probabilities, stages, statuses } from '@genjin/domain/stage';
import type { z } from 'zod';
import type { FieldWarning } from './duplicates.store.ts';

const fields = {
  type: [customerTypes.schema, customerTypes],
  credit_code: [details.creditCode, null],
  industry_note: [details.industryNote, null],
  industry_position: [details.industryPosition, null],
  organisation: [details.organisation, null],
  address: [details.address, null],
  occupation: [details.occupation, null],
  preferences: [details.preferences, null],
  purchasing_power: [details.purchasingPower, null],
  decision_influences: [details.decisionInfluences, null],
  source_note: [details.sourceNote, null],
  time_node_on: [details.timeNodeOn, null],
  time_node_note: [details.timeNodeNote, null],
  cooperation_note: [details.cooperationNote, null],
  headcount_min: [rangesOut.headcount, null],
  revenue_min: [rangesOut.revenue, null],
  budget_min: [rangesOut.budget, null],
  stage: [progress.stage, stages],
  status: [progress.status, statuses],
  priority: [progress.priority, priorities],
  probability: [progress.probability, probabilities],
  summary: [progress.summary, null],
} as const satisfies Record<string, readonly [z.ZodType, Choices<string> | null]>;

/** What is told where two rows of one customer say different things of it; codes in the words of the team's language. */
export const fieldWarnings: Readonly<Record<string, FieldWarning>> = Object.fromEntries(
  Object.entries(fields).map(([column, [schema, choices]]): [string, FieldWarning] => {
    const title = { zh: titleOf(schema, 'zh') ?? column, en: titleOf(schema, 'en') ?? column };
    const codes: readonly string[] = choices?.codes ?? [];
    const words = codes.map((code) => [code, (choices as Choices<string>).label(code, 'zh')]);
    const problem = { severity: 'warning', column: null, value: '', ...sameCustomerDiffers(title) } as const;
    return [column, { problem, words: Object.fromEntries(words) }];
  }),
);
