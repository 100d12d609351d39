import type { Action } from '@genjin/domain/action';
import type { Plan } from '@genjin/domain/plan';
import { describe, expect, test } from 'vitest';
import { dueInstant, nextStepOf } from './next-step.ts';

const zone = 'Asia/Shanghai';
const action = (content: string, dueOn: string | null, dueTime: string | null = null) =>
  ({ content, dueOn, dueTime }) as Action;
const plan = { startsAt: '2024-03-12T07:00:00.000Z' } as Plan;

describe('nextStepOf', () => {
  test('is the plan where it comes before every deadline', () => {
    expect(nextStepOf(plan, [action('准备案例', '2024-03-12')], zone)?.kind).toBe('plan');
  });
  test('is the action that is due earlier on the same day', () => {
    expect(nextStepOf(plan, [action('准备案例', '2024-03-12', '10:00')], zone)?.kind).toBe('action');
  });
  test('takes an action without a deadline last', () => {
    const step = nextStepOf(null, [action('无期限', null), action('有期限', '2030-01-01')], zone);
    expect(step).toMatchObject({ action: { content: '有期限' } });
  });
  test('is nothing where nothing is planned or promised', () => {
    expect(nextStepOf(null, [], zone)).toBeNull();
  });
});

describe('dueInstant', () => {
  test('is the end of the day in the team’s zone where no time is given', () => {
    expect(new Date(dueInstant(action('', '2024-03-12'), zone)).toISOString()).toBe('2024-03-12T16:00:00.000Z');
  });
});
