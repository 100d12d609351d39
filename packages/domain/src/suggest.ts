import type { Range } from './amounts.ts';
import type { Locale } from './field.ts';
import { formatMoneyRange } from './money.ts';
import type { Rules } from './settings.ts';
import { lowerEdge, type Probability, probabilities, type Stage, type Status, statuses } from './stage.ts';
import { type Evidence, type Suggestion, type SuggestionRule, suggestionRules } from './suggestion.ts';
import { addDays, localDate } from './zoned-time.ts';

/** What the rules look at. Instants are ISO 8601 in UTC, days are in the team's zone. */
export interface SuggestionFacts {
  readonly stage: Stage;
  readonly status: Status | null;
  readonly probability: Probability | null;
  readonly budget: Range | null;
  readonly timeNodeOn: string | null;
  readonly timeNodeNote: string | null;
  readonly pausedUntil: string | null;
  readonly createdAt: string;
  /** Effective last contact. */
  readonly lastContactAt: string | null;
  readonly openMajorConcerns: number;
  /** The latest effective follow-up, where the customer refused in it. */
  readonly refusal: { readonly followUpId: string; readonly at: string } | null;
  readonly decisionMakers: readonly { readonly name: string | null; readonly lastMetAt: string | null }[];
}

export interface SuggestionMoment {
  readonly now: string;
  readonly zone: string;
}

const dayLength = 86_400_000;

type Draft = Omit<Suggestion, 'fingerprint'>;

/**
 * The advice that the facts support, strongest first; nothing is changed. A pause excludes 高意向. Rules and thresholds:
 * the paper form's "预算明确 + 时间节点明确 + 无重大异议 → 高意向" and "长期无回应或明确拒绝 → 暂缓跟进".
 * @param decided fingerprints that somebody has decided already; they are left out.
 */
export function suggestFor(
  facts: SuggestionFacts,
  rules: Rules,
  moment: SuggestionMoment,
  decided: ReadonlySet<string> = new Set(),
): Suggestion[] {
  const open = facts.stage === 'potential' || facts.stage === 'intent';
  if (!open) return [];
  const pause = suggestPause(facts, rules, moment);
  const drafts = [
    pause,
    pause ? null : suggestWakeUp(facts, moment),
    pause ? null : suggestHighIntent(facts),
    warnUnmetDecisionMaker(facts, rules),
  ];
  return drafts
    .filter((draft): draft is Draft => draft !== null)
    .map((draft) => ({ ...draft, fingerprint: fingerprintOf(draft) }))
    .filter((suggestion) => !decided.has(suggestion.fingerprint));
}

function suggestHighIntent(facts: SuggestionFacts): Draft | null {
  if (facts.status === 'high_intent' || facts.status === 'paused') return null;
  if (!facts.budget || (facts.timeNodeOn === null && facts.timeNodeNote === null) || facts.openMajorConcerns > 0)
    return null;
  return {
    rule: 'raise_to_high_intent',
    status: 'high_intent',
    pausedUntil: null,
    evidence: [
      { fact: 'budget_known', budget: facts.budget },
      { fact: 'time_node_known', on: facts.timeNodeOn, note: facts.timeNodeNote },
      { fact: 'no_open_major_concern' },
    ],
  };
}

function suggestPause(facts: SuggestionFacts, rules: Rules, { now, zone }: SuggestionMoment): Draft | null {
  if (facts.status === 'paused') return null;
  const since = facts.lastContactAt ?? facts.createdAt;
  const days = Math.floor((Date.parse(now) - Date.parse(since)) / dayLength);
  const evidence: Evidence[] = [];
  if (facts.refusal) evidence.push({ fact: 'refused', ...facts.refusal });
  if (days >= rules.silentDays)
    evidence.push({ fact: 'no_contact_since', since, days, never: facts.lastContactAt === null });
  if (evidence.length === 0) return null;
  return { rule: 'pause', status: 'paused', pausedUntil: addDays(localDate(now, zone), rules.pauseDays), evidence };
}

function suggestWakeUp(facts: SuggestionFacts, { now, zone }: SuggestionMoment): Draft | null {
  if (facts.status !== 'paused' || facts.pausedUntil === null || facts.pausedUntil > localDate(now, zone)) return null;
  return {
    rule: 'wake_up',
    status: 'low_attention',
    pausedUntil: null,
    evidence: [{ fact: 'pause_ended', on: facts.pausedUntil }],
  };
}

function warnUnmetDecisionMaker(facts: SuggestionFacts, rules: Rules): Draft | null {
  if (facts.probability === null || lowerEdge(facts.probability) < lowerEdge(rules.unmetDecisionMakerFrom)) return null;
  if (facts.decisionMakers.some((one) => one.lastMetAt !== null)) return null;
  const names = facts.decisionMakers.map((one) => one.name).filter((name) => name !== null);
  return {
    rule: 'meet_decision_maker',
    status: null,
    pausedUntil: null,
    evidence: [
      { fact: 'probability', band: facts.probability },
      { fact: 'decision_maker_unmet', names },
    ],
  };
}

/** Rule and facts as one text. What only counts days is left out, so that a decision does not lapse overnight. */
function fingerprintOf(draft: Draft): string {
  const facts = draft.evidence.map((one) => {
    if (one.fact === 'no_contact_since') return [one.fact, one.since];
    return Object.values(one);
  });
  return JSON.stringify([draft.rule, ...facts]);
}

/** One fact as people say it. `zone` places instants on days. */
export function evidenceSentence(evidence: Evidence, locale: Locale, zone: string): string {
  const zh = locale === 'zh';
  switch (evidence.fact) {
    case 'budget_known':
      return `${zh ? '预算' : 'Budget'} ${formatMoneyRange(evidence.budget.min, evidence.budget.max, locale)}`;
    case 'time_node_known':
      return evidence.note ?? (zh ? `时间节点 ${evidence.on}` : `Time node ${evidence.on}`);
    case 'no_open_major_concern':
      return zh ? '无未解决的重大顾虑' : 'No open major concern';
    case 'no_contact_since': {
      const day = localDate(evidence.since, zone);
      if (evidence.never)
        return zh
          ? `建档 ${evidence.days} 天从未有效联系（${day} 起）`
          : `Never contacted in the ${evidence.days} days since ${day}`;
      return zh
        ? `${evidence.days} 天无有效联系（上次 ${day}）`
        : `No effective contact for ${evidence.days} days (last on ${day})`;
    }
    case 'refused':
      return zh
        ? `${localDate(evidence.at, zone)} 客户明确拒绝`
        : `The customer refused on ${localDate(evidence.at, zone)}`;
    case 'pause_ended':
      return zh ? `唤醒日期 ${evidence.on} 已到` : `The wake-up date ${evidence.on} has come`;
    case 'probability':
      return `${zh ? '成交概率' : 'Probability'} ${probabilities.label(evidence.band, locale)}`;
    case 'decision_maker_unmet':
      if (evidence.names.length === 0) return zh ? '最终决策人未知' : 'The decision maker is unknown';
      return zh
        ? `最终决策人 ${evidence.names.join('、')} 从未接触`
        : `Decision maker ${evidence.names.join(', ')} was never met`;
  }
}

/** The whole suggestion in one line: "预算 50-80万元 · 3月底前签订 · 无未解决的重大顾虑 → 高意向". */
export function suggestionSentence(
  suggestion: Pick<Suggestion, 'rule' | 'status' | 'evidence'>,
  locale: Locale,
  zone: string,
): string {
  const facts = suggestion.evidence.map((one) => evidenceSentence(one, locale, zone)).join(' · ');
  return `${facts} → ${suggestion.status ? statuses.label(suggestion.status, locale) : suggestionRules.label(suggestion.rule satisfies SuggestionRule, locale)}`;
}
