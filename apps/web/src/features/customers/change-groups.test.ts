import type { Change } from '@genjin/domain/change';
import { describe, expect, test } from 'vitest';
import { groupChanges } from './change-groups.ts';

let next = 0;
function change(more: Partial<Change>): Change {
  next += 1;
  return {
    id: String(next),
    at: '2024-03-15T07:30:00.000Z',
    by: { id: 'u1', name: '李文' },
    kind: 'customer',
    subjectId: 'k',
    subject: null,
    field: 'budget',
    before: null,
    after: null,
    reason: null,
    followUpId: null,
    ...more,
  };
}

describe('groupChanges', () => {
  test('puts together what was saved together, by thing and in the order of writing', () => {
    const groups = groupChanges([
      change({ field: 'budget' }),
      change({ kind: 'contact', subjectId: 'c', subject: '张经理', field: 'stance' }),
      change({ field: 'priority' }),
    ]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.subjects.map(({ kind, changes }) => [kind, changes.map(({ field }) => field)])).toEqual([
      ['customer', ['priority', 'budget']],
      ['contact', ['stance']],
    ]);
  });
  test('keeps apart what differs in person, time, reason or follow-up', () => {
    const groups = groupChanges([
      change({}),
      change({ by: { id: 'u2', name: '王敏' } }),
      change({ at: '2024-03-15T07:31:00.000Z' }),
      change({ reason: '客户确认' }),
      change({ followUpId: 'f1' }),
    ]);
    expect(groups).toHaveLength(5);
  });
  test('is empty for no changes', () => {
    expect(groupChanges([])).toEqual([]);
  });
});
