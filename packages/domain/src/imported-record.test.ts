import { describe, expect, it } from 'vitest';
import {
  alreadyThere,
  importedStanding,
  isMaskOf,
  isPastAction,
  occurrenceKey,
  occurrenceOf,
  textKey,
} from './imported-record.ts';

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

  it('is known by its mask', () => {
    expect(isMaskOf('和张*确认，电话138****8000', '和张敏确认，电话13812348000')).toBe(true);
    expect(isMaskOf('J***', 'John Smith')).toBe(true);
    for (const [masked, whole] of [
      ['和张*确认', '和李敏确认'],
      ['和张*确认', '和张敏确认了'],
      ['张敏', '张敏'],
      ['张*', '张'],
      ['a*b*c', 'abc'],
    ] as const)
      expect(isMaskOf(masked, whole)).toBe(false);
  });

  it('counts: what is known once takes the place of one', () => {
    expect(alreadyThere(['a', 'b', 'a', 'a'], ['a', 'a', 'c'])).toEqual([true, false, true, false]);
    expect(alreadyThere(['a', 'a'], [])).toEqual([false, false]);
  });
});

describe('when it took place', () => {
  const at = { day: '2024-03-15', start: '14:00', end: '15:30', endDay: null };
  const zone = 'Asia/Shanghai';

  it('is on the wall clock of the zone', () => {
    expect(occurrenceOf(at, zone)).toEqual({
      startedAt: '2024-03-15T06:00:00.000Z',
      endedAt: '2024-03-15T07:30:00.000Z',
      timeKnown: true,
    });
  });

  it('ends on the next day where the end is before the start, or on the day that is written', () => {
    expect(occurrenceOf({ ...at, start: '23:00', end: '00:30' }, zone).endedAt).toBe('2024-03-15T16:30:00.000Z');
    expect(occurrenceOf({ ...at, endDay: '2024-03-17' }, zone).endedAt).toBe('2024-03-17T07:30:00.000Z');
  });

  it('has no time where only the day is known, and no end where none is written', () => {
    const day = occurrenceOf({ ...at, start: null, end: null }, zone);
    expect(day).toEqual({ startedAt: '2024-03-14T16:00:00.000Z', endedAt: day.startedAt, timeKnown: false });
    const begun = occurrenceOf({ ...at, end: null }, zone);
    expect(begun.endedAt).toBe(begun.startedAt);
  });
});

describe('where an imported deal stands', () => {
  it('brings stage and status together', () => {
    const won = { stage: 'potential', status: 'won', pausedUntil: null } as const;
    expect(importedStanding(won, '2024-03-18', 90)).toEqual({ stage: 'won', status: 'won', pausedUntil: null });
    const lost = { stage: 'lost', status: null, pausedUntil: '2024-05-01' } as const;
    expect(importedStanding(lost, '2024-03-18', 90)).toEqual({ stage: 'lost', status: 'lost', pausedUntil: null });
  });

  it('wakes the paused up on their day, or on the team’s usual one', () => {
    const paused = { stage: 'intent', status: 'paused', pausedUntil: null } as const;
    expect(importedStanding(paused, '2024-03-18', 90).pausedUntil).toBe('2024-06-16');
    expect(importedStanding({ ...paused, pausedUntil: '2020-01-01' }, '2024-03-18', 90).pausedUntil).toBe('2020-01-01');
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
