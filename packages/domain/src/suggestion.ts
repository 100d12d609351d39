import { z } from 'zod';
import { Range } from './amounts.ts';
import { choices, Day, Id, Instant, optionalText, PersonRef, titled, Version } from './field.ts';
import { probabilities, statuses } from './stage.ts';

export const suggestionRules = choices({
  raise_to_high_intent: ['建议标为高意向', 'Mark as high intent'],
  pause: ['建议暂缓跟进', 'Pause follow-ups'],
  wake_up: ['暂缓期已到，建议恢复跟进', 'The pause is over: resume'],
  meet_decision_maker: ['成交概率高，但从未接触最终决策人', 'High probability, but the decision maker was never met'],
});
export type SuggestionRule = (typeof suggestionRules.codes)[number];

/** One fact that a suggestion rests on. Rendered by `evidenceSentence`. */
export const Evidence = z.discriminatedUnion('fact', [
  z.object({ fact: z.literal('budget_known'), budget: Range }),
  z.object({ fact: z.literal('time_node_known'), on: Day.nullable(), note: z.string().nullable() }),
  z.object({ fact: z.literal('no_open_major_concern') }),
  z.object({ fact: z.literal('no_contact_since'), since: Instant, days: z.number().int(), never: z.boolean() }),
  z.object({ fact: z.literal('refused'), at: Instant, followUpId: Id }),
  z.object({ fact: z.literal('pause_ended'), on: Day }),
  z.object({ fact: z.literal('probability'), band: probabilities.schema }),
  z.object({ fact: z.literal('decision_maker_unmet'), names: z.array(z.string()) }),
]);
export type Evidence = z.infer<typeof Evidence>;

/** A rule's advice with its evidence. `status` is null for a warning, which asks for attention and changes nothing. */
export const Suggestion = z.object({
  rule: suggestionRules.schema,
  status: statuses.schema.nullable(),
  pausedUntil: Day.nullable(),
  evidence: z.array(Evidence),
  /** Names rule and facts: a decision holds for exactly these, and new facts make a new suggestion. */
  fingerprint: z.string(),
});
export type Suggestion = z.infer<typeof Suggestion>;

export const suggestionVerdicts = choices({ accepted: ['已采纳', 'Accepted'], overridden: ['已否决', 'Overridden'] });

/** What a person decided about a suggestion; kept together with the evidence as it stood. */
export const SuggestionDecision = z.object({
  id: Id,
  rule: suggestionRules.schema,
  status: statuses.schema.nullable(),
  evidence: z.array(Evidence),
  fingerprint: z.string(),
  verdict: suggestionVerdicts.schema,
  reason: z.string().nullable(),
  by: PersonRef,
  at: Instant,
});
export type SuggestionDecision = z.infer<typeof SuggestionDecision>;

export const NewSuggestionDecision = z
  .strictObject({
    id: Id,
    version: Version,
    fingerprint: z.string().max(2000),
    verdict: suggestionVerdicts.schema,
    reason: titled(optionalText(500), '原因', 'Reason').default(null),
  })
  .refine((decision) => decision.verdict === 'accepted' || decision.reason !== null, {
    path: ['reason'],
    params: { reason: 'required' },
  });
