import { describe, expect, test } from 'vitest';
import { deadlineChips, deadlineIn, readDeadline } from './deadline-text.ts';

describe('one-tap deadlines', () => {
  test('on a Friday next Monday is three days away', () => {
    expect(deadlineChips('2024-03-15').map((one) => `${one.chip} ${one.day}`)).toEqual([
      'today 2024-03-15',
      'tomorrow 2024-03-16',
      'monday 2024-03-18',
      'monthEnd 2024-03-31',
    ]);
  });
  test('a day is offered once', () => {
    const days = deadlineChips('2024-02-29').map((one) => one.day);
    expect(new Set(days).size).toBe(days.length);
  });
  test('on a Sunday the next Monday is tomorrow', () => {
    expect(deadlineChips('2024-03-17').map((one) => one.chip)).toEqual(['today', 'tomorrow', 'monthEnd']);
  });
});

describe('typed deadlines', () => {
  test.each([
    ['3-18', { day: '2024-03-18', time: null }],
    ['2024-03-18', { day: '2024-03-18', time: null }],
    ['下周一', { day: '2024-03-18', time: null }],
    ['3月20日15:00', { day: '2024-03-20', time: '15:00' }],
    ['明天下午3点', { day: '2024-03-16', time: '15:00' }],
  ])('%s is understood', (text, expected) => expect(readDeadline(text, '2024-03-15')).toEqual(expected));
  test.each(['', '尽快', '2-30'])('%j is not guessed', (text) => expect(readDeadline(text, '2024-03-15')).toBeNull());
});

test('a deadline inside an action’s words is found with its time', () => {
  expect(deadlineIn('协调产品经理线上演示时间（3月12日15:00）。', '2024-03-10')).toEqual({
    day: '2024-03-12',
    time: '15:00',
  });
  expect(deadlineIn('下周一前给A公司案例', '2024-03-15')).toEqual({ day: '2024-03-18', time: null });
  expect(deadlineIn('争取3月底前签订框架协议', '2024-03-15')).toEqual({ day: '2024-03-31', time: null });
  expect(deadlineIn('准备A公司案例及系统演示视频', '2024-03-15')).toBeNull();
});
