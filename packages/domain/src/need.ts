import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { choices, Id, Instant, requiredText, titled, Version } from './field.ts';

export const needKinds = choices({ explicit: ['明确需求', 'Explicit need'], latent: ['潜在需求', 'Latent need'] });
export const needStates = choices({ open: ['未满足', 'Open'], met: ['已满足', 'Met'], dropped: ['已放弃', 'Dropped'] });

export const Need = z.object({
  id: Id,
  customerId: Id,
  kind: titled(needKinds.schema, '需求类型', 'Kind of need'),
  content: titled(requiredText(2000), '需求', 'Need'),
  state: titled(needStates.schema, '状态', 'State'),
  /** The follow-up that revealed it. */
  followUpId: Id.nullable(),
  createdAt: Instant,
  version: Version,
});
export type Need = z.infer<typeof Need>;

export const NewNeed = z.strictObject({ id: Id, customerId: Id, kind: Need.shape.kind, content: Need.shape.content });
export const EditNeed = z.strictObject({
  version: Version,
  followUpId: Id.nullish(),
  kind: Need.shape.kind.optional(),
  content: Need.shape.content.optional(),
  state: Need.shape.state.optional(),
});

export const needApi = {
  create: endpoint({
    name: 'needs.create',
    method: 'POST',
    path: '/api/needs',
    access: 'customer.edit',
    status: 201,
    summary: { zh: '新增需求', en: 'Add a need' },
    body: NewNeed,
    output: Need,
  }),
  edit: endpoint({
    name: 'needs.edit',
    method: 'PATCH',
    path: '/api/needs/:id',
    access: 'customer.edit',
    summary: { zh: '修改需求', en: 'Change a need, confirm a latent one, or close it' },
    params: z.strictObject({ id: Id }),
    body: EditNeed,
    output: Need,
  }),
};
