import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { choices, Id, Instant, optionalText, titled, Version } from './field.ts';

export const obstacleKinds = choices({
  budget: ['预算不足', 'Not enough budget'],
  long_decision: ['决策周期长', 'Long decision'],
  competitor: ['竞品优势', 'Competitor’s advantage'],
  unclear_need: ['需求不明确', 'Unclear need'],
  other: ['其他', 'Other'],
});

/** What stands between us and the deal: opened and resolved by follow-ups, one of the listed kinds and/or free text. */
export const Obstacle = z.object({
  id: Id,
  customerId: Id,
  kind: titled(obstacleKinds.schema, '合作障碍', 'Obstacle'),
  note: titled(optionalText(1000), '说明', 'Details'),
  openedBy: Id.nullable(),
  openedAt: Instant,
  resolvedBy: Id.nullable(),
  resolvedAt: Instant.nullable(),
  version: Version,
});
export type Obstacle = z.infer<typeof Obstacle>;

export const NewObstacle = z.strictObject({
  id: Id,
  customerId: Id,
  kind: Obstacle.shape.kind,
  note: Obstacle.shape.note.default(null),
});
export const EditObstacle = z.strictObject({
  version: Version,
  followUpId: Id.nullish(),
  kind: Obstacle.shape.kind.optional(),
  note: Obstacle.shape.note.optional(),
  resolved: titled(z.boolean(), '已解决', 'Resolved').optional(),
});

export const obstacleApi = {
  create: endpoint({
    name: 'obstacles.create',
    method: 'POST',
    path: '/api/obstacles',
    access: 'customer.edit',
    status: 201,
    summary: { zh: '新增合作障碍', en: 'Add an obstacle' },
    body: NewObstacle,
    output: Obstacle,
  }),
  edit: endpoint({
    name: 'obstacles.edit',
    method: 'PATCH',
    path: '/api/obstacles/:id',
    access: 'customer.edit',
    summary: { zh: '修改或解决合作障碍', en: 'Change, resolve or reopen an obstacle' },
    params: z.strictObject({ id: Id }),
    body: EditObstacle,
    output: Obstacle,
  }),
};
