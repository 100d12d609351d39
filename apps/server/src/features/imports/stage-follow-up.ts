import { NewFollowUp } from '@genjin/domain/follow-up';
import { occurrenceOf } from '@genjin/domain/imported-record';
import type { FormFollowUp } from '@genjin/domain/paper-form/form-record';
import { acceptedBy } from './accepted-by.ts';
import { rowId } from './row-id.ts';
import type { KeptProblem, StagedFollowUp, StagedParticipant } from './staged-record.store.ts';

/** A follow-up from a row, held to the rules of one that is recorded; null where it is refused. */
export function stageFollowUp(form: FormFollowUp, zone: string, problems: KeptProblem[]): StagedFollowUp | null {
  const id = rowId();
  const { startedAt, endedAt, timeKnown } = takenPlace(form, zone);
  const record = acceptedBy(
    NewFollowUp,
    {
      id,
      // Any id will do: customers and colleagues are found when the row is written.
      customerId: id,
      startedAt,
      endedAt,
      method: form.method,
      connected: form.connected,
      goal: form.goal,
      goalResult: form.goalResult,
      content: form.content,
      topics: form.topics,
      mood: form.mood,
      statements: form.statements,
      refused: form.refused,
      consensus: form.consensus,
      openIssues: form.openIssues,
      // Whoever is not found among the colleagues is kept as a third party.
      participants: [...form.ours, ...form.third].map((name) => ({ side: 'third', name })),
      concerns: form.concerns.map(({ content, major }) => ({ id: rowId(), content, major })),
      actions: form.actions.map(({ content, dueOn, dueTime }) => ({
        id: rowId(),
        content,
        ownerId: id,
        dueOn,
        dueTime,
      })),
    },
    problems,
  );
  if (!record) return null;
  return {
    id,
    started_at: startedAt,
    ended_at: endedAt,
    time_known: timeKnown,
    method: record.method,
    connected: record.connected,
    goal: record.goal,
    goal_result: record.goalResult,
    content: record.content,
    topics: [...new Set(record.topics)],
    mood: record.mood,
    statements: record.statements,
    refused: record.refused,
    consensus: record.consensus,
    open_issues: record.openIssues,
    participants: participantsOf(form),
    concerns: record.concerns.map((concern, at) => ({ ...concern, resolved: form.concerns[at]?.resolved ?? false })),
    actions: record.actions.map(({ id: actionId, content, dueOn, dueTime }, position) => ({
      id: actionId,
      position,
      content,
      owner: form.actions[position]?.owner?.trim() || null,
      due_on: dueOn,
      due_time: dueTime,
    })),
  };
}

const known = new Map<string, ReturnType<typeof occurrenceOf>>();
const mostKnown = 5_000;

/** As {@link occurrenceOf}; the days of a list are few, and time zones take time. */
function takenPlace(form: FormFollowUp, zone: string): ReturnType<typeof occurrenceOf> {
  const key = `${form.day} ${form.start} ${form.end} ${form.endDay} ${zone}`;
  const before = known.get(key);
  if (before) return before;
  const found = occurrenceOf(form, zone);
  if (known.size >= mostKnown) known.clear();
  known.set(key, found);
  return found;
}

function participantsOf({ ours, theirs, third }: FormFollowUp): StagedParticipant[] {
  const all: Omit<StagedParticipant, 'position'>[] = [
    ...ours.map((name) => ({ side: 'ours' as const, name: name.trim(), title: null })),
    ...theirs.map(({ name, title }) => ({ side: 'customer' as const, name, title })),
    ...third.map((name) => ({ side: 'third' as const, name: name.trim(), title: null })),
  ];
  return all.map((one, position) => ({ position, ...one }));
}
