import { describe, expect, test } from 'vitest';
import { actionGroup, postpones } from './action.ts';

describe('the group of an open action', () => {
  test.each([
    ['2024-03-14', 'overdue'],
    ['2024-02-29', 'overdue'],
    ['2024-03-15', 'today'],
    ['2024-03-16', 'later'],
    ['2024-04-01', 'later'],
    [null, 'later'],
  ] as const)('%s is %s on 2024-03-15', (dueOn, group) => {
    expect(actionGroup(dueOn, '2024-03-15')).toBe(group);
  });
});

describe('a new deadline', () => {
  const at = (dueOn: string | null, dueTime: string | null = null) => ({ dueOn, dueTime });

  test.each([
    ['a later day', at('2024-03-18'), at('2024-03-19')],
    ['a later time', at('2024-03-18', '09:00'), at('2024-03-18', '15:00')],
    ['the whole day instead of a time', at('2024-03-18', '09:00'), at('2024-03-18')],
    ['none any more', at('2024-03-18'), at(null)],
    ['the next month', at('2024-02-29'), at('2024-03-01')],
  ])('postpones: %s', (_name, before, after) => {
    expect(postpones(before, after)).toBe(true);
    expect(postpones(after, before)).toBe(false);
  });

  test('that is the same, or the first one, does not postpone', () => {
    expect(postpones(at('2024-03-18', '09:00'), at('2024-03-18', '09:00'))).toBe(false);
    expect(postpones(at(null), at('2030-01-01'))).toBe(false);
  });
});
