import { z } from 'zod';
import { Customer } from './customer.ts';
import { customerTypes } from './customer-type.ts';
import { endpoint } from './endpoint.ts';
import { choices, Id, optionalText, text, titled } from './field.ts';

export const duplicateReasons = choices({
  credit_code: ['统一社会信用代码相同', 'the same credit code'],
  name: ['名称相同', 'the same name'],
  phone: ['电话相同', 'the same phone'],
  similar_name: ['名称相近', 'a similar name'],
  homophone: ['读音相同', 'a name that sounds the same'],
});
export type DuplicateReason = (typeof duplicateReasons.codes)[number];

/** `exact`: the same customer, as far as anybody can tell. `similar`: look before going on. `maybe`: worth a glance. */
export const duplicateLevels = choices({
  exact: ['已有同名客户', 'Known already'],
  similar: ['疑似重复', 'Probably known'],
  maybe: ['可能重复', 'Perhaps known'],
});
export type DuplicateLevel = (typeof duplicateLevels.codes)[number];

/** A known customer that a new one may be, as far as the asker may know of it. */
export const DuplicateHit = z.object({
  /** Null where the asker may not see the customer: then the name is masked and the owner is not told. */
  customerId: Id.nullable(),
  name: Customer.shape.name,
  owner: z.string().nullable(),
  /** The team of its owner, told to everybody. */
  department: z.string().nullable(),
  /** Whole days in the team's zone since the last effective contact, never the moment itself; null where there was none. */
  daysSinceContact: z.number().int().min(0).nullable(),
  why: duplicateReasons.schema,
  level: duplicateLevels.schema,
});
export type DuplicateHit = z.infer<typeof DuplicateHit>;

/** At most so many are told. */
export const duplicatesTold = 5;

/** What is known so far of a customer that is being typed; nothing of it is kept. */
export const DuplicateQuery = z.strictObject({
  name: titled(text(200), '客户名称', 'Name').default(''),
  creditCode: titled(optionalText(40), '统一社会信用代码', 'Unified social credit code').default(null),
  phone: titled(optionalText(60), '电话', 'Phone').default(null),
  type: titled(customerTypes.schema, '客户类型', 'Customer type').default('enterprise'),
});
export type DuplicateQuery = z.output<typeof DuplicateQuery>;

export const duplicateApi = {
  check: endpoint({
    name: 'duplicates.check',
    method: 'GET',
    path: '/api/customer-duplicates',
    access: 'customer.create',
    summary: {
      zh: '录入客户时查重：全部负责人范围内，看不到的客户只给脱敏名称、所属团队与距上次联系天数',
      en: 'Known customers that a new one may be, across all owners; of those out of sight only a masked name, the team and the age of the last contact',
    },
    query: DuplicateQuery,
    output: z.object({ hits: z.array(DuplicateHit).max(duplicatesTold) }),
  }),
};
