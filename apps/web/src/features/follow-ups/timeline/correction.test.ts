import { FollowUp, NewCorrection } from '@genjin/domain/follow-up';
import { expect, test } from 'vitest';
import { changesOf, draftOfFollowUp } from './correction.ts';

const id = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const zone = 'Asia/Shanghai';
const followUp = FollowUp.parse({
  id: id(1),
  customerId: id(2),
  author: { id: id(3), name: '李' },
  writtenAt: '2024-03-15T10:00:00Z',
  startedAt: '2024-03-15T06:00:30Z',
  endedAt: '2024-03-15T07:30:45Z',
  method: 'visit',
  connected: true,
  goal: null,
  goalResult: null,
  content: '介绍方案',
  topics: ['competitor'],
  mood: 'positive',
  statements: ['感兴趣。', '1.5万元以内'],
  refused: false,
  consensus: [],
  openIssues: [],
  privateNote: null,
  origin: 'live',
  participants: [],
  concerns: [],
  actions: [],
  attachments: [],
  timeliness: { state: 'on_time', lateHours: 0 },
  lateReason: null,
  corrections: [],
  voided: null,
  timeKnown: true,
  imported: null,
  version: 3,
});
let next = 10;
const draft = draftOfFollowUp(followUp, zone, () => id(next++));

test('a record that is opened and left alone has no changes, whatever its seconds', () => {
  expect(changesOf(followUp, draft, zone)).toEqual({});
});

test('only what was changed is sent, and the endpoint accepts it', () => {
  const changes = changesOf(followUp, { ...draft, mood: 'neutral', content: '介绍了方案 ', statements: [] }, zone);
  expect(changes).toEqual({ mood: 'neutral', content: '介绍了方案', statements: [] });
  expect(NewCorrection.safeParse({ id: id(99), version: 3, reason: '写错了', changes }).success).toBe(true);
});

test('another time changes both ends', () => {
  const changes = changesOf(followUp, { ...draft, occurrence: { ...draft.occurrence, start: '13:00' } }, zone);
  expect(changes).toEqual({ startedAt: '2024-03-15T05:00:00.000Z', endedAt: '2024-03-15T07:30:00.000Z' });
});

test('an emptied text is nothing', () => {
  const noted = { ...followUp, privateNote: '内部', goal: '目标' };
  expect(
    changesOf(noted, { ...draftOfFollowUp(noted, zone, () => id(next++)), privateNote: ' ', goal: '' }, zone),
  ).toEqual({ privateNote: null, goal: null });
});
