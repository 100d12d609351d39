import type { z } from 'zod';
import { Action } from '../action.ts';
import { Concern } from '../concern.ts';
import { Contact } from '../contact.ts';
import { Cooperation } from '../cooperation.ts';
import { details } from '../customer-fields.ts';
import { titleOf } from '../field.ts';
import { FollowUp } from '../follow-up.ts';
import { Need } from '../need.ts';
import { Obstacle } from '../obstacle.ts';
import type { FormRecord } from '../paper-form/form-record.ts';
import { limitOf } from './import-targets.ts';

/** A text that is longer than its field. */
export interface TooLong {
  /** The field's title. */
  readonly zh: string;
  readonly value: string;
  readonly limit: number;
}

type Text = string | null;

function* textsOf(record: FormRecord): Generator<readonly [z.ZodType, Text]> {
  const { customer, contacts, needs, cooperations, obstacles, followUps } = record;
  for (const field of [
    'industryNote',
    'sourceNote',
    'timeNodeNote',
    'cooperationNote',
    'creditCode',
    'address',
  ] as const)
    yield [details[field], customer[field]];
  const { shape: contact } = Contact;
  for (const one of contacts) {
    for (const field of ['name', 'title', 'department', 'wechat', 'note'] as const) yield [contact[field], one[field]];
    for (const phone of one.phones) yield [contact.phones, phone];
    for (const email of one.emails) yield [contact.emails, email];
  }
  for (const { content } of needs) yield [Need.shape.content, content];
  for (const { note } of obstacles) yield [Obstacle.shape.note, note];
  for (const { project, endReason } of cooperations) {
    yield [Cooperation.shape.project, project];
    yield [Cooperation.shape.endReason, endReason];
  }
  const { shape: followUp } = FollowUp;
  for (const one of followUps) {
    for (const field of ['method', 'goal', 'content'] as const) yield [followUp[field], one[field]];
    for (const field of ['topics', 'statements', 'consensus', 'openIssues'] as const)
      for (const line of one[field]) yield [followUp[field], line];
    for (const { content } of one.concerns) yield [Concern.shape.content, content];
    for (const { content } of one.actions) yield [Action.shape.content, content];
  }
}

/** Every text of a record that is longer than its field: nothing is cut silently. */
export function tooLongIn(record: FormRecord): TooLong[] {
  const found: TooLong[] = [];
  for (const [schema, value] of textsOf(record)) {
    // no field is shorter than this: most texts need no look at the schema
    if (value === null || value.length <= 40) continue;
    const limit = limitOf(schema);
    if (limit !== null && value.length > limit) found.push({ zh: titleOf(schema, 'zh') ?? '', value, limit });
  }
  return found;
}
