import { describe, expect, test } from 'vitest';
import { defaultSettings } from './settings.ts';
import { type SuggestionFacts, suggestFor, suggestionSentence } from './suggest.ts';
import type { SuggestionRule } from './suggestion.ts';
import { instantOf } from './zoned-time.ts';

const zone = 'Asia/Shanghai';
const { rules } = defaultSettings();
const moment = { now: instantOf('2024-03-15', '16:00', zone), zone };

/** The paper form's own customer after the visit of 2024-03-15. */
const sample: SuggestionFacts = {
  stage: 'intent',
  status: null,
  probability: 'from_70',
  budget: { min: 500_000, max: 800_000 },
  timeNodeOn: '2024-03-31',
  timeNodeNote: '3月底前签订框架协议',
  pausedUntil: null,
  createdAt: instantOf('2024-03-01', '09:00', zone),
  lastContactAt: instantOf('2024-03-15', '15:30', zone),
  openMajorConcerns: 0,
  refusal: null,
  decisionMakers: [{ name: '李总', lastMetAt: instantOf('2024-03-15', '15:30', zone) }],
};

const advise = (more: Partial<SuggestionFacts>, decided?: ReadonlySet<string>) =>
  suggestFor({ ...sample, ...more }, rules, moment, decided);
const rulesOf = (more: Partial<SuggestionFacts>): SuggestionRule[] => advise(more).map((one) => one.rule);

describe('高意向', () => {
  test('is suggested with its evidence in one line', () => {
    const [suggestion, ...others] = advise({});
    expect(others).toEqual([]);
    expect(suggestion && suggestionSentence(suggestion, 'zh', zone)).toBe(
      '预算 50-80万元 · 3月底前签订框架协议 · 无未解决的重大顾虑 → 高意向',
    );
    expect(suggestion).toMatchObject({
      status: 'high_intent',
      evidence: [
        { fact: 'budget_known', budget: { min: 500_000, max: 800_000 } },
        { fact: 'time_node_known', on: '2024-03-31', note: '3月底前签订框架协议' },
        { fact: 'no_open_major_concern' },
      ],
    });
  });

  test('names the day where the time node has no words', () => {
    const [suggestion] = advise({ timeNodeNote: null });
    expect(suggestion && suggestionSentence(suggestion, 'zh', zone)).toContain('时间节点 2024-03-31');
  });

  test('is said in English as completely', () => {
    const [suggestion] = advise({ timeNodeNote: null });
    const sentence = suggestion && suggestionSentence(suggestion, 'en', zone);
    expect(sentence).toMatch(/^Budget .+ · Time node 2024-03-31 · No open major concern → High intent$/);
  });

  test.each([
    ['the budget is unknown', { budget: null }],
    ['no time node is known', { timeNodeOn: null, timeNodeNote: null }],
    ['a major concern is open', { openMajorConcerns: 1 }],
    ['it is the status already', { status: 'high_intent' }],
    ['the customer is paused', { status: 'paused', pausedUntil: '2024-06-01' }],
    ['the deal is won', { stage: 'won', status: 'won' }],
    ['the customer is lost', { stage: 'lost', status: 'lost' }],
  ] as const)('is not suggested when %s', (_name, more) => {
    expect(rulesOf(more)).not.toContain('raise_to_high_intent');
  });

  test('gives way to a pause', () => {
    expect(rulesOf({ refusal: { followUpId: '1', at: moment.now } })).toEqual(['pause']);
  });
});

describe('暂缓跟进', () => {
  test('is suggested once the silent days are full, with the wake-up day', () => {
    const silent = { lastContactAt: instantOf('2024-01-15', '16:00', zone), budget: null };
    const [suggestion] = advise(silent);
    expect(suggestion).toMatchObject({ rule: 'pause', status: 'paused', pausedUntil: '2024-06-13' });
    expect(suggestion && suggestionSentence(suggestion, 'zh', zone)).toBe(
      '60 天无有效联系（上次 2024-01-15） → 暂缓跟进',
    );
  });

  test('is not suggested a moment before the silent days are full', () => {
    expect(rulesOf({ lastContactAt: '2024-01-15T08:00:01.000Z', budget: null })).toEqual([]);
  });

  test('counts from the customer’s creation where there was never contact', () => {
    const [suggestion] = advise({ lastContactAt: null, createdAt: instantOf('2024-01-01', '09:00', zone) });
    expect(suggestion && suggestionSentence(suggestion, 'zh', zone)).toBe(
      '建档 74 天从未有效联系（2024-01-01 起） → 暂缓跟进',
    );
  });

  test('is suggested at once after an explicit refusal, on the day as the team counts it', () => {
    const [suggestion] = advise({ refusal: { followUpId: '1', at: '2024-03-14T16:30:00.000Z' } });
    expect(suggestion && suggestionSentence(suggestion, 'zh', zone)).toBe('2024-03-15 客户明确拒绝 → 暂缓跟进');
  });

  test('is not suggested to a customer who is paused', () => {
    expect(rulesOf({ status: 'paused', pausedUntil: '2024-06-01', lastContactAt: '2023-01-01T00:00:00.000Z' })).toEqual(
      [],
    );
  });

  test('reckons the wake-up day in the team’s zone', () => {
    const late = { now: '2024-03-14T16:30:00.000Z', zone };
    const [suggestion] = suggestFor({ ...sample, refusal: { followUpId: '1', at: late.now } }, rules, late);
    expect(suggestion?.pausedUntil).toBe('2024-06-13');
  });
});

describe('the end of a pause', () => {
  test('is suggested from the wake-up day on', () => {
    const paused = { status: 'paused', pausedUntil: '2024-03-15' } as const;
    expect(rulesOf(paused)).toEqual(['wake_up']);
    expect(rulesOf({ ...paused, pausedUntil: '2024-03-16' })).toEqual([]);
  });
});

describe('the unmet decision maker', () => {
  const unmet = { decisionMakers: [{ name: '李总', lastMetAt: null }], budget: null } as const;

  test('is warned about from the configured probability, changing nothing', () => {
    const [warning] = advise(unmet);
    expect(warning).toMatchObject({ rule: 'meet_decision_maker', status: null });
    expect(warning && suggestionSentence(warning, 'zh', zone)).toBe(
      '成交概率 70%-90% · 最终决策人 李总 从未接触 → 成交概率高，但从未接触最终决策人',
    );
    expect(rulesOf({ ...unmet, probability: 'from_90' })).toEqual(['meet_decision_maker']);
    expect(rulesOf({ ...unmet, probability: 'from_50' })).toEqual([]);
    expect(rulesOf({ ...unmet, probability: null })).toEqual([]);
  });

  test('is warned about when nobody knows who decides', () => {
    const [warning] = advise({ ...unmet, decisionMakers: [] });
    expect(warning && suggestionSentence(warning, 'zh', zone)).toContain('最终决策人未知');
  });

  test('is settled by one decision maker met', () => {
    const decisionMakers = [
      { name: '李总', lastMetAt: null },
      { name: '周董', lastMetAt: '2024-03-01T00:00:00.000Z' },
    ];
    expect(rulesOf({ ...unmet, decisionMakers })).toEqual([]);
  });
});

describe('a decision', () => {
  test('silences exactly the facts that it was made on', () => {
    const decided = new Set(advise({}).map((one) => one.fingerprint));
    expect(advise({}, decided)).toEqual([]);
    expect(advise({ budget: { min: 600_000, max: 800_000 } }, decided)).toHaveLength(1);
  });

  test('about silence does not lapse overnight', () => {
    const silent = { ...sample, lastContactAt: '2024-01-01T00:00:00.000Z' };
    const decided = new Set(suggestFor(silent, rules, moment).map((one) => one.fingerprint));
    const tomorrow = { ...moment, now: instantOf('2024-03-16', '16:00', zone) };
    expect(suggestFor(silent, rules, tomorrow, decided).map((one) => one.rule)).toEqual([]);
  });
});
