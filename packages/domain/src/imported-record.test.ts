import { describe, expect, it } from 'vitest';
import { alreadyThere, isPastAction, occurrenceKey, textKey } from './imported-record.ts';

describe('the same written twice', () => {
  it('looks past widths, case, spaces and punctuation', () => {
    expect(textKey('1. 介绍ＣＲＭ方案；\n')).toBe(textKey('1．介绍crm方案'));
    expect(textKey('确认预算')).not.toBe(textKey('确认预算了'));
  });

  it('tells texts of nothing but punctuation apart', () => {
    expect(textKey('???')).not.toBe(textKey('!'));
  });

  it('is the same day, start and content', () => {
    const visit = { day: '2024-03-15', start: '14:00', content: '介绍模块；' };
    expect(occurrenceKey({ ...visit, content: '介绍模块' })).toBe(occurrenceKey(visit));
    for (const other of [{ day: '2024-03-16' }, { start: '15:00' }, { start: null }, { content: '演示模块' }])
      expect(occurrenceKey({ ...visit, ...other })).not.toBe(occurrenceKey(visit));
  });

  it('counts: what is known once takes the place of one', () => {
    expect(alreadyThere(['a', 'b', 'a', 'a'], ['a', 'a', 'c'])).toEqual([true, false, true, false]);
    expect(alreadyThere(['a', 'a'], [])).toEqual([false, false]);
  });
});

describe('an action that is past', () => {
  const days = { day: '2024-03-10', newest: '2024-03-15', today: '2024-03-18' };

  it('has its deadline before today', () => {
    expect(isPastAction({ dueOn: '2024-03-17' }, days)).toBe(true);
    expect(isPastAction({ dueOn: '2024-03-18' }, days)).toBe(false);
  });

  it('or none, where a later contact followed', () => {
    expect(isPastAction({ dueOn: null }, days)).toBe(true);
    expect(isPastAction({ dueOn: null }, { ...days, day: '2024-03-15' })).toBe(false);
  });
});
