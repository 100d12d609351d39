import { type FieldProblem, sentenceOf } from '@genjin/domain/errors';
import type { Locale } from '@genjin/domain/field';
import { NewFollowUp } from '@genjin/domain/follow-up';
import { problemsOf } from '@genjin/domain/input-problem';
import { liesInFuture } from '@genjin/domain/timeliness';
import type { RecordBody } from '../outbox.ts';
import type { RecordDraft } from './draft.ts';
import { timelinessOfDraft } from './new-follow-up.ts';

interface Moment {
  readonly zone: string;
  readonly now: string;
  readonly hoursToRecord: number;
  readonly locale: Locale;
}

/** What the server would refuse, known before it is asked: the schema, the future, a missing reason for being late. */
export function problemsOfDraft(draft: RecordDraft, body: RecordBody, moment: Moment): FieldProblem[] {
  const { zone, now, hoursToRecord, locale } = moment;
  const read = NewFollowUp.safeParse(body);
  const problems = read.success ? [] : problemsOf(read.error, NewFollowUp, locale);
  const refuse = (field: string, code: 'followUp.in_future' | 'followUp.late_reason_required') =>
    problems.push({ path: [field], code, message: sentenceOf(code, locale) });
  if (liesInFuture(body.endedAt ?? body.startedAt, now)) refuse('endedAt', 'followUp.in_future');
  const late = timelinessOfDraft(draft, zone, now, hoursToRecord).state === 'late';
  if (late && draft.lateReason.trim() === '') refuse('lateReason', 'followUp.late_reason_required');
  return problems;
}
