import { expect, test } from 'vitest';
import { problemsOfDraft } from './check-draft.ts';
import { freshDraft, type RecordDraft } from './draft.ts';
import { newFollowUpOf } from './new-follow-up.ts';

const id = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const customer = {
  id: id(1),
  version: 1,
  budget: null,
  timeNodeOn: null,
  timeNodeNote: null,
  probability: null,
  priority: null,
  summary: null,
};
const fresh = {
  ...freshDraft(id(3), id(2), { day: '2024-03-15', start: '14:00', end: '15:30' }, null),
  content: '介绍方案',
};
const zone = 'Asia/Shanghai';
const bodyOf = (draft: RecordDraft) =>
  newFollowUpOf(draft, { customer, userId: id(2), zone, goal: '', plan: null, cameFromPlan: false });
const fields = (draft: RecordDraft, now: string) =>
  problemsOfDraft(draft, bodyOf(draft), { zone, now, hoursToRecord: 24, locale: 'zh' }).map(({ path }) =>
    path.join('.'),
  );

test('a record in time has no problem', () => expect(fields(fresh, '2024-03-15T07:31:00Z')).toEqual([]));

test('a record more than 24 hours after the end needs its reason', () => {
  expect(fields(fresh, '2024-03-16T07:31:00Z')).toEqual(['lateReason']);
  expect(fields({ ...fresh, lateReason: '出差在途' }, '2024-03-16T07:31:00Z')).toEqual([]);
});

test('a record of the future is refused, with two minutes for a clock that is off', () => {
  expect(fields(fresh, '2024-03-15T07:28:00Z')).toEqual([]);
  expect(fields(fresh, '2024-03-15T07:27:59Z')).toEqual(['endedAt']);
});

test('what the schema refuses is named with its place', () => {
  expect(fields({ ...fresh, content: '', revealed: { budget: '50多万' } }, '2024-03-15T08:00:00Z')).toEqual([
    'content',
    'revealed.budget',
  ]);
});
