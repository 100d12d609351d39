import { describe, expect, test } from 'vitest';
import {
  bandOf,
  lowerEdge,
  probabilities,
  stageForStatus,
  stages,
  statuses,
  statusesFor,
  statusFits,
  statusForStage,
} from './stage.ts';

describe('stage and status', () => {
  test('成交 belongs to 成交客户 only, and 成交客户 has 成交 unless 需重点维护', () => {
    for (const stage of stages.codes) expect(statusFits(stage, 'won')).toBe(stage === 'won');
    expect(statusesFor('won')).toEqual(['won', 'key_maintenance']);
  });

  test('流失 belongs to 流失客户 only, and 流失客户 has no other status', () => {
    for (const stage of stages.codes) expect(statusFits(stage, 'lost')).toBe(stage === 'lost');
    expect(statusesFor('lost')).toEqual(['lost']);
  });

  test('the other statuses belong to 潜在客户 and 意向客户', () => {
    for (const stage of ['potential', 'intent'] as const)
      expect(statusesFor(stage)).toEqual(['high_intent', 'low_attention', 'key_maintenance', 'paused']);
  });

  test('only a customer before the deal may be without a status', () => {
    expect(stages.codes.filter((stage) => statusFits(stage, null))).toEqual(['potential', 'intent']);
  });

  test('choosing any status from any stage ends in a pair that fits', () => {
    for (const stage of stages.codes)
      for (const status of statuses.codes) expect(statusFits(stageForStatus(status, stage), status)).toBe(true);
  });

  test('choosing any stage with any status ends in a pair that fits', () => {
    for (const stage of stages.codes)
      for (const status of [...statuses.codes, null])
        expect(statusFits(stage, statusForStage(stage, status))).toBe(true);
  });

  test('a status that fits keeps the stage, and a stage keeps a status that fits', () => {
    expect(stageForStatus('high_intent', 'potential')).toBe('potential');
    expect(stageForStatus('key_maintenance', 'won')).toBe('won');
    expect(stageForStatus('paused', 'won')).toBe('intent');
    expect(statusForStage('won', 'key_maintenance')).toBe('key_maintenance');
    expect(statusForStage('intent', 'lost')).toBeNull();
  });
});

describe('the bands of probability', () => {
  test.each([
    [0, 'below_30'],
    [29.9, 'below_30'],
    [30, 'from_30'],
    [49, 'from_30'],
    [50, 'from_50'],
    [69, 'from_50'],
    [70, 'from_70'],
    [89, 'from_70'],
    [90, 'from_90'],
    [100, 'from_90'],
  ] as const)('%d%% falls in %s', (percent, band) => {
    expect(bandOf(percent)).toBe(band);
  });

  test('a lower edge is in its own band', () => {
    for (const band of probabilities.codes) expect(bandOf(lowerEdge(band))).toBe(band);
  });
});
