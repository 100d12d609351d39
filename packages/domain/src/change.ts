import { z } from 'zod';
import { choices, Id, Instant, PersonRef } from './field.ts';

export const changedKinds = choices({
  customer: ['客户', 'Customer'],
  contact: ['联系人', 'Contact'],
  need: ['需求', 'Need'],
  concern: ['顾虑', 'Concern'],
  obstacle: ['合作障碍', 'Obstacle'],
  cooperation: ['历史合作', 'Cooperation'],
  plan: ['跟进计划', 'Plan'],
  action: ['待办', 'Action'],
  collaborator: ['协作人', 'Collaborator'],
});
export type ChangedKind = (typeof changedKinds.codes)[number];

/** One field of one thing, old → new, who, when, why, and the follow-up that revealed it. */
export const Change = z.object({
  id: Id,
  at: Instant,
  by: PersonRef,
  kind: changedKinds.schema,
  subjectId: Id,
  /** What the change is about, in words: a contact's name, an action's text; an obstacle without a note by its kind's code. */
  subject: z.string().nullable(),
  field: z.string(),
  before: z.json(),
  after: z.json(),
  reason: z.string().nullable(),
  followUpId: Id.nullable(),
});
export type Change = z.infer<typeof Change>;
