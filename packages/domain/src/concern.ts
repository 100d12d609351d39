import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id, Instant, requiredText, titled, Version } from './field.ts';

/** Something that holds the customer back: opened by a follow-up, open until one resolves it. */
export const Concern = z.object({
  id: Id,
  customerId: Id,
  content: titled(requiredText(1000), '顾虑', 'Concern'),
  major: titled(z.boolean(), '重大顾虑', 'Major'),
  openedBy: Id.nullable(),
  openedAt: Instant,
  resolvedBy: Id.nullable(),
  resolvedAt: Instant.nullable(),
  version: Version,
});
export type Concern = z.infer<typeof Concern>;

export const EditConcern = z.strictObject({
  version: Version,
  followUpId: Id.nullish(),
  content: Concern.shape.content.optional(),
  major: Concern.shape.major.optional(),
  resolved: titled(z.boolean(), '已解决', 'Resolved').optional(),
});

export const concernApi = {
  edit: endpoint({
    name: 'concerns.edit',
    method: 'PATCH',
    path: '/api/concerns/:id',
    access: 'customer.edit',
    summary: { zh: '修改或解决顾虑', en: 'Change, resolve or reopen a concern' },
    params: z.strictObject({ id: Id }),
    body: EditConcern,
    output: Concern,
  }),
};
