import { describe, expect, it } from 'vitest';
import { timeWords } from './time-words.ts';

// Sunday 2024-03-10, 00:30 in Shanghai, still Saturday in UTC
const now = Date.parse('2024-03-09T16:30:00Z');
const zh = timeWords({ zone: 'Asia/Shanghai', locale: 'zh', now });
const en = timeWords({ zone: 'Asia/Shanghai', locale: 'en', now });

describe('times in words', () => {
  it('count days in the team’s zone, not in the browser’s', () => {
    expect(zh.today).toBe('2024-03-10');
    expect(zh.moment('2024-03-10T06:00:00Z')).toBe('今天 14:00');
    expect(zh.moment('2024-03-09T15:59:00Z')).toBe('昨天 23:59');
    expect(zh.day('2024-03-11')).toBe('明天');
    expect(en.moment('2024-03-10T06:00:00Z')).toBe('Today 14:00');
  });

  it('name the date, its weekday and, in another year, the year', () => {
    expect(zh.day('2024-03-15')).toBe('3月15日 周五');
    expect(zh.moment('2023-12-31T15:00:00Z')).toBe('2023年12月31日 23:00');
    expect(en.day('2024-03-15')).toBe('15 Mar Fri');
  });

  it('write the day once for a contact within one day', () => {
    expect(zh.span('2024-03-15T06:00:00Z', '2024-03-15T07:30:00Z')).toBe('3月15日 14:00–15:30');
    expect(zh.span('2024-03-15T15:30:00Z', '2024-03-15T16:30:00Z')).toBe('3月15日 23:30 – 3月16日 00:30');
  });

  it('say how long ago something was', () => {
    expect(zh.ago('2024-03-09T16:29:40Z')).toBe('现在');
    expect(zh.ago('2024-03-09T16:05:00Z')).toBe('25分钟前');
    expect(zh.ago('2024-03-09T14:30:00Z')).toBe('昨天');
    expect(zh.ago('2024-03-07T02:00:00Z')).toBe('3天前');
    expect(zh.ago('2023-10-01T02:00:00Z')).toBe('5个月前');
    expect(en.ago('2024-03-13T02:00:00Z')).toBe('in 3 days');
  });
});
