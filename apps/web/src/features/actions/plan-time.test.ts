import { expect, test } from 'vitest';
import { movedTo, planInstants } from './plan-time.ts';

const zone = 'Asia/Shanghai';
const plan = { startsAt: '2024-03-15T02:00:00.000Z', endsAt: '2024-03-15T03:30:00.000Z' };

test('a plan that is moved keeps its length', () => {
  expect(movedTo(plan, { day: '2024-03-18', start: '14:00', end: null }, zone)).toEqual({
    startsAt: '2024-03-18T06:00:00.000Z',
    endsAt: '2024-03-18T07:30:00.000Z',
  });
});

test('a given end goes before the old length', () => {
  expect(movedTo(plan, { day: '2024-03-18', start: '14:00', end: '14:30' }, zone).endsAt).toBe(
    '2024-03-18T06:30:00.000Z',
  );
});

test('a plan without an end stays without one', () => {
  expect(movedTo({ ...plan, endsAt: null }, { day: '2024-03-18', start: '14:00', end: null }, zone).endsAt).toBeNull();
});

test('an end before its start lies on the next day', () => {
  expect(planInstants({ day: '2024-03-31', start: '23:00', end: '00:30' }, zone)).toEqual({
    startsAt: '2024-03-31T15:00:00.000Z',
    endsAt: '2024-03-31T16:30:00.000Z',
  });
});
