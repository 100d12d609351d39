import { z } from 'zod';
import { MoneyRange, Range } from './amounts.ts';
import { endpoint } from './endpoint.ts';
import { Day, Id, optionalText, requiredText, titled, Version } from './field.ts';

const fields = {
  project: titled(requiredText(200), '合作项目', 'Project'),
  startedOn: titled(Day.nullable(), '开始日期', 'Started'),
  endedOn: titled(Day.nullable(), '结束日期', 'Ended'),
  endReason: titled(optionalText(1000), '终止原因', 'Why it ended'),
};

/** One past cooperation: what, how much (yuan), when, and why it ended. */
export const Cooperation = z.object({
  id: Id,
  customerId: Id,
  ...fields,
  amount: titled(Range.nullable(), '金额', 'Amount'),
  version: Version,
});
export type Cooperation = z.infer<typeof Cooperation>;

const amount = titled(MoneyRange, '金额', 'Amount');
export const NewCooperation = z.strictObject({
  id: Id,
  customerId: Id,
  project: fields.project,
  amount: amount.default(null),
  startedOn: fields.startedOn.default(null),
  endedOn: fields.endedOn.default(null),
  endReason: fields.endReason.default(null),
});
export const EditCooperation = z.strictObject({
  version: Version,
  project: fields.project.optional(),
  amount: amount.optional(),
  startedOn: fields.startedOn.optional(),
  endedOn: fields.endedOn.optional(),
  endReason: fields.endReason.optional(),
});
const ById = z.strictObject({ id: Id });

export const cooperationApi = {
  create: endpoint({
    name: 'cooperations.create',
    method: 'POST',
    path: '/api/cooperations',
    access: 'customer.edit',
    status: 201,
    summary: { zh: '新增历史合作', en: 'Add a past cooperation' },
    body: NewCooperation,
    output: Cooperation,
  }),
  edit: endpoint({
    name: 'cooperations.edit',
    method: 'PATCH',
    path: '/api/cooperations/:id',
    access: 'customer.edit',
    summary: { zh: '修改历史合作', en: 'Change a past cooperation' },
    params: ById,
    body: EditCooperation,
    output: Cooperation,
  }),
};
