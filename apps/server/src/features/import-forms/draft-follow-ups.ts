import { type FieldProblem, sentenceOf } from '@genjin/domain/errors';
import type { Locale } from '@genjin/domain/field';
import { NewFollowUp } from '@genjin/domain/follow-up';
import { isPastAction, occurrenceOf } from '@genjin/domain/imported-record';
import { problemSentence } from '@genjin/domain/input-problem';
import type { FormAction, FormFollowUp } from '@genjin/domain/paper-form/form-record';
import type { FollowUpColumn } from '@genjin/domain/paper-form/paper-form';
import { readingNotes } from '@genjin/domain/paper-form/reading-notes';
import { formerOwner } from '@genjin/domain/paper-form/review-sentences';
import { liesInFuture } from '@genjin/domain/timeliness';
import { v7 as uuidv7 } from 'uuid';
import type { ImportedAction } from '#features/actions/import-actions.service';
import type { ImportedConcern } from '#features/concerns/concerns.service';
import type { ImportedFollowUp } from '#features/follow-ups/import-follow-ups.service';
import type { FormProblems } from './form-problems.ts';
import type { ResolvedPeople } from './resolve-people.ts';

export interface FollowUpRules {
  readonly customerId: string;
  /** Whose an action is that names nobody of ours. */
  readonly ownerId: string;
  readonly zone: string;
  /** The instant of the request, and its day in the zone. */
  readonly now: string;
  readonly today: string;
  readonly archivesPast: boolean;
  readonly locale: Locale;
}

/** A follow-up of the form with the row of part 2 it stands on, from 0. */
export interface FollowUpOnRow {
  readonly followUp: FormFollowUp;
  readonly row: number;
}

export interface FollowUpsDraft {
  readonly followUps: ImportedFollowUp[];
  readonly concerns: ImportedConcern[];
  readonly actions: ImportedAction[];
}

/** The column of part 2 that says a field of a record. */
const columnOfField: Readonly<Record<string, FollowUpColumn>> = {
  startedAt: 'date',
  endedAt: 'time',
  method: 'method',
  participants: 'participants',
  mood: 'feedback',
  statements: 'feedback',
  refused: 'feedback',
  concerns: 'feedback',
  actions: 'actions',
};

function columnOf([field, , inner]: FieldProblem['path']): FollowUpColumn {
  if (field === 'actions' && (inner === 'dueOn' || inner === 'dueTime')) return 'deadline';
  return columnOfField[String(field)] ?? 'content';
}

/** The form's follow-ups with what they opened and promised, held to the rules of a record that is written by hand. */
export function draftFollowUps(
  written: readonly FollowUpOnRow[],
  newest: string,
  people: ResolvedPeople,
  rules: FollowUpRules,
  problems: FormProblems,
): FollowUpsDraft {
  const draft: FollowUpsDraft = { followUps: [], concerns: [], actions: [] };
  // Where two begin together, the list shows the later id first: as the form has them.
  const ids = written.map(() => uuidv7()).reverse();
  for (const [index, one] of written.entries()) {
    const when = occurrence(one, rules, problems);
    if (!when) continue;
    const { followUp: form, row } = one;
    const actions = form.actions.map((action) => ({ ...ownedAction(action, people, rules), id: uuidv7() }));
    const record = problems.check(
      NewFollowUp,
      {
        id: ids[index],
        customerId: rules.customerId,
        startedAt: when.startedAt,
        endedAt: when.endedAt,
        content: form.content,
        method: form.method,
        connected: form.connected,
        goal: form.goal,
        goalResult: form.goalResult,
        topics: form.topics,
        mood: form.mood,
        statements: form.statements,
        refused: form.refused,
        consensus: form.consensus,
        openIssues: form.openIssues,
        participants: participantsOf(form, people),
        concerns: form.concerns.map(({ content, major }) => ({ id: uuidv7(), content, major })),
        actions,
      },
      (path) => ({ row, column: columnOf(path) }),
    );
    if (!record) continue;
    requireDays(record.actions, row, problems);
    const { id, customerId } = record;
    draft.followUps.push({
      id,
      customerId,
      ...when,
      method: record.method,
      connected: record.connected,
      goal: record.goal,
      goalResult: record.goalResult,
      content: record.content,
      topics: [...new Set(record.topics)],
      mood: record.mood,
      statements: record.statements,
      refused: record.refused,
      consensus: record.consensus,
      openIssues: record.openIssues,
      participants: record.participants,
      line: row + 1,
    });
    draft.concerns.push(
      ...record.concerns.map((concern, index) => ({
        ...concern,
        customerId,
        openedBy: id,
        openedAt: when.startedAt,
        resolved: form.concerns[index]?.resolved ?? false,
      })),
    );
    const days = { day: form.day, newest, today: rules.today };
    draft.actions.push(
      ...record.actions.map((action, position) => ({
        ...action,
        customerId,
        followUpId: id,
        position,
        archived: rules.archivesPast && isPastAction(action, days),
      })),
    );
  }
  return draft;
}

function occurrence({ followUp, row }: FollowUpOnRow, { zone, now, locale }: FollowUpRules, problems: FormProblems) {
  if (followUp.day === '') {
    problems.atCell(row, 'date', 'required', readingNotes.dayMissing[locale]);
    return null;
  }
  const when = occurrenceOf(followUp, zone);
  if (!liesInFuture(when.startedAt, now) && !liesInFuture(when.endedAt, now)) return when;
  problems.atCell(row, 'date', 'followUp.in_future', sentenceOf('followUp.in_future', locale));
  return null;
}

/** A time of day is due on a day. */
function requireDays(actions: NewFollowUp['actions'], row: number, problems: FormProblems): void {
  for (const [index, { dueOn, dueTime }] of actions.entries()) {
    if (dueTime === null || dueOn !== null) continue;
    const path = ['actions', index, 'dueOn'];
    const issue = { code: 'custom', path, params: { reason: 'required' }, message: 'required' } as const;
    problems.atCell(row, 'deadline', 'required', problemSentence(issue, NewFollowUp, problems.locale));
  }
}

/** Everybody once. A name that is none of ours any more is kept as a third party's. */
function participantsOf(form: FormFollowUp, people: ResolvedPeople) {
  const ours = form.ours.map((name) => {
    const userId = people.colleague(name);
    return userId === null ? ({ side: 'third', name } as const) : ({ side: 'ours', userId } as const);
  });
  const theirs = form.theirs.map((person) => ({ side: 'customer', contactId: people.participant(person) }) as const);
  const third = form.third.map((name) => ({ side: 'third', name }) as const);
  const keyed = [...ours, ...theirs, ...third].map((one) => [JSON.stringify(one), one] as const);
  return [...new Map(keyed).values()];
}

/** An action of nobody of ours is the customer's owner's; whose it was stays beside it. */
function ownedAction({ content, owner, dueOn, dueTime }: FormAction, people: ResolvedPeople, rules: FollowUpRules) {
  const colleague = owner === null ? null : people.colleague(owner);
  const lost = owner !== null && colleague === null;
  return {
    content: lost ? formerOwner(content, owner)[rules.locale] : content,
    ownerId: colleague ?? rules.ownerId,
    dueOn,
    dueTime,
  };
}
