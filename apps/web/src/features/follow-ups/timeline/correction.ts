import type { FollowUp, NewCorrection } from '@genjin/domain/follow-up';
import { localDate, localTime } from '@genjin/domain/zoned-time';
import type { z } from 'zod';
import { sameValue } from '#kit/versions.ts';
import { freshDraft, type RecordDraft } from '../record/draft.ts';
import { instantsOf } from '../record/new-follow-up.ts';
import type { Occurrence } from '../record/occurrence.ts';

type Changes = z.input<typeof NewCorrection>['changes'];

function occurrenceOf({ startedAt, endedAt }: FollowUp, zone: string): Occurrence {
  const open = Date.parse(startedAt) === Date.parse(endedAt);
  return {
    day: localDate(startedAt, zone),
    start: localTime(startedAt, zone),
    end: open ? null : localTime(endedAt, zone),
  };
}

/** A record as a draft, to be corrected in the form that it was written in. */
export function draftOfFollowUp(followUp: FollowUp, zone: string, newId: () => string): RecordDraft {
  const items = (texts: readonly string[]) => texts.map((text) => ({ id: newId(), text }));
  return {
    ...freshDraft(followUp.id, followUp.author.id, occurrenceOf(followUp, zone), followUp.method),
    content: followUp.content,
    connected: followUp.connected,
    goal: followUp.goal ?? '',
    goalResult: followUp.goalResult,
    topics: followUp.topics,
    mood: followUp.mood,
    refused: followUp.refused,
    statements: items(followUp.statements),
    consensus: items(followUp.consensus),
    openIssues: items(followUp.openIssues),
    privateNote: followUp.privateNote ?? '',
  };
}

/** The fields that a tidied draft changes of a record. The time counts as changed only where the form shows another one. */
export function changesOf(followUp: FollowUp, draft: RecordDraft, zone: string): Changes {
  const texts = (items: readonly { text: string }[]) => items.map((item) => item.text);
  const moved = !sameValue(draft.occurrence, occurrenceOf(followUp, zone));
  const written: Changes = {
    ...(moved ? instantsOf(draft.occurrence, zone) : {}),
    method: draft.method,
    connected: draft.connected,
    goal: draft.goal?.trim() || null,
    goalResult: draft.goalResult,
    content: draft.content.trim(),
    topics: [...draft.topics],
    mood: draft.mood,
    statements: texts(draft.statements),
    refused: draft.refused,
    consensus: texts(draft.consensus),
    openIssues: texts(draft.openIssues),
    privateNote: draft.privateNote.trim() || null,
  };
  const changed = Object.entries(written).filter(
    ([field, value]) => !sameValue(value, followUp[field as keyof Changes]),
  );
  return Object.fromEntries(changed) as Changes;
}
