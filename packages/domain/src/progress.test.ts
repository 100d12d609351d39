import { describe, expect, test } from 'vitest';
import { type Standing, settleStanding } from './progress.ts';
import { stages, statuses, statusFits } from './stage.ts';

const today = '2026-03-16';
const interested: Standing = { stage: 'intent', status: 'high_intent', pausedUntil: null };
const paused: Standing = { stage: 'intent', status: 'paused', pausedUntil: '2026-06-01' };

describe('a change of stage or status', () => {
  test('brings the status along when only the stage is given', () => {
    expect(settleStanding(interested, { stage: 'won' }, today)).toEqual({
      ok: true,
      standing: { stage: 'won', status: 'won', pausedUntil: null },
    });
    expect(settleStanding(interested, { stage: 'potential' }, today)).toMatchObject({
      standing: { stage: 'potential', status: 'high_intent' },
    });
  });

  test('brings the stage along when only the status is given', () => {
    expect(settleStanding(interested, { status: 'lost' }, today)).toMatchObject({
      standing: { stage: 'lost', status: 'lost' },
    });
    expect(
      settleStanding({ stage: 'won', status: 'won', pausedUntil: null }, { status: 'key_maintenance' }, today),
    ).toMatchObject({ standing: { stage: 'won', status: 'key_maintenance' } });
  });

  test('is refused where both are given and do not belong together', () => {
    expect(settleStanding(interested, { stage: 'lost', status: 'won' }, today)).toEqual({
      ok: false,
      problem: 'customer.status_mismatch',
    });
  });

  test('cannot take the judgement away from a won customer', () => {
    expect(settleStanding({ stage: 'won', status: 'won', pausedUntil: null }, { status: null }, today)).toMatchObject({
      problem: 'customer.status_mismatch',
    });
  });

  test('never ends in a pair that does not fit', () => {
    for (const stage of stages.codes)
      for (const status of [...statuses.codes, null])
        for (const change of [{ stage }, { status, pausedUntil: '2026-05-01' }]) {
          const settled = settleStanding(interested, change, today);
          if (settled.ok) expect(statusFits(settled.standing.stage, settled.standing.status)).toBe(true);
        }
  });
});

describe('a pause', () => {
  test('needs a day after today to wake up on', () => {
    for (const pausedUntil of [undefined, null, '2026-03-15', today])
      expect(settleStanding(interested, { status: 'paused', pausedUntil }, today)).toEqual({
        ok: false,
        problem: 'customer.wake_up_required',
      });
    expect(settleStanding(interested, { status: 'paused', pausedUntil: '2026-03-17' }, today)).toMatchObject({
      standing: { status: 'paused', pausedUntil: '2026-03-17' },
    });
  });

  test('that has run out may stand until somebody decides, but is not renewed into the past', () => {
    expect(settleStanding(paused, {}, '2026-07-01')).toMatchObject({ ok: true, standing: paused });
    expect(settleStanding(paused, { pausedUntil: '2026-06-15' }, '2026-07-01')).toMatchObject({ ok: false });
  });

  test('leaves no wake-up day behind', () => {
    expect(settleStanding(paused, { status: 'low_attention' }, today)).toMatchObject({
      standing: { stage: 'intent', status: 'low_attention', pausedUntil: null },
    });
    expect(settleStanding(paused, { stage: 'lost' }, today)).toMatchObject({ standing: { pausedUntil: null } });
  });
});
