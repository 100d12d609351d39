import type { Phrase } from '../field.ts';
import { readActions } from './actions-cells.ts';
import { readContent } from './content-cell.ts';
import { readFeedback } from './feedback-cell.ts';
import type { FormFollowUp, FormPerson, FormWords } from './form-record.ts';
import { readMethod } from './method-cell.ts';
import {
  type CellReading,
  type Certainty,
  type FollowUpColumn,
  followUpColumns,
  followUpLabels,
  type PaperFollowUp,
} from './paper-form.ts';
import { readParticipants, withTitles } from './participants-cell.ts';
import { readingNotes } from './reading-notes.ts';
import { leastCertain } from './text-reading.ts';
import { understood } from './understood.ts';
import { type DayWords, readSpan, readWrittenDay } from './when-cells.ts';

/** One row of part 2 as a follow-up, and what was made of each of its cells. */
export interface RowReading {
  readonly followUp: FormFollowUp;
  readonly cells: readonly CellReading[];
}

interface CellWords {
  readonly certainty: Certainty;
  readonly notes: readonly Phrase[];
  readonly understood: string;
}

const spanText = (start: string | null, end: string | null): string =>
  [start, end].filter((part) => part !== null).join('-');
const dayText = ({ day, endDay, start, end }: DayWords): string =>
  [day, endDay && `至 ${endDay}`, spanText(start, end)].filter((part) => part).join(' ');

/**
 * Reads one row of part 2. What no field can take stays in the content, under its column's name.
 * @param row its index, for the places of its cells
 * @param contacts the form's contacts, whose titles the participants have
 * @param today the day that a date without a year lies before
 */
export function readRow(
  paper: PaperFollowUp,
  row: number,
  words: FormWords,
  contacts: readonly FormPerson[],
  today: string,
): RowReading {
  const when = readWrittenDay(paper.date, today, 'past');
  const span = readSpan(paper.time);
  // A date column may hold the hours, and a time column the date.
  const inTime = when.value.day === null && span.value.rest !== null ? readWrittenDay(paper.time, today, 'past') : null;
  const moved = inTime?.value.day ? inTime.value : null;
  const day = when.value.day ?? moved?.day ?? '';
  const hours = span.value.start !== null || span.value.end !== null ? span.value : (moved ?? when.value);
  const method = readMethod(paper.method, words.methods);
  const people = readParticipants(paper.participants);
  const content = readContent(paper.content, words.topics);
  const feedback = readFeedback(paper.feedback);
  const promised = readActions(paper, day === '' ? today : day);
  const kept = (column: FollowUpColumn, text: string | null) =>
    text === null || text === '' ? [] : [`${followUpLabels[column].replace('*', '')}:${text}`];
  const lines = [
    ...(content.value.content === '' ? [] : [content.value.content]),
    ...kept('date', when.value.rest),
    ...(moved ? [] : kept('time', span.value.rest)),
    ...kept('participants', people.value.unknown.join('、')),
    ...promised.value.rest,
  ];
  const { missed, ...said } = content.value;
  const { rest: _, ...actions } = promised.value;
  const readings: Record<FollowUpColumn, CellWords> = {
    date: { ...when, understood: dayText(when.value) },
    time:
      moved && inTime
        ? { ...inTime, understood: dayText(moved) }
        : { ...span, understood: spanText(span.value.start, span.value.end) },
    method: {
      ...method,
      understood: method.certainty === 'unread' || !method.value ? '' : understood.word(method.value, words.methods),
    },
    participants: { ...people, understood: understood.participants(people.value) },
    content: { ...content, understood: content.value.content },
    feedback: { ...feedback, understood: understood.feedback(feedback.value) },
    actions: { ...promised.cells.actions, understood: understood.actions(actions.actions) },
    owner: { ...promised.cells.owner, understood: understood.each(actions.actions.map((one) => one.owner)) },
    deadline: {
      ...promised.cells.deadline,
      understood: understood.each(
        actions.actions.map((one) => [one.dueOn, one.dueTime].filter((part) => part !== null).join(' ') || null),
      ),
    },
  };
  return {
    followUp: {
      day,
      start: hours.start,
      end: hours.end,
      endDay: when.value.endDay ?? moved?.endDay ?? null,
      method: method.value,
      ours: people.value.ours,
      theirs: withTitles(people.value.theirs, contacts),
      third: people.value.third,
      ...said,
      ...feedback.value,
      ...actions,
      content: lines.join('\n'),
      connected: feedback.value.connected && !missed,
    },
    cells: cellsOf(paper, row, readings, day === ''),
  };
}

function cellsOf(
  paper: PaperFollowUp,
  row: number,
  readings: Record<FollowUpColumn, CellWords>,
  undated: boolean,
): CellReading[] {
  // Without a date the row still has a first cell beside which that can be said.
  const first = followUpColumns.find((column) => paper[column].trim() !== '');
  return followUpColumns.flatMap((column): CellReading[] => {
    if (paper[column].trim() === '') return [];
    const { certainty, notes, understood: text } = readings[column];
    const place = { part: 'followUps', row, column } as const;
    const asked = undated && column === first;
    return [
      {
        place,
        source: paper[column],
        certainty: asked ? leastCertain(certainty, 'unread') : certainty,
        understood: text,
        notes: asked ? [...notes, readingNotes.dayMissing] : notes,
      },
    ];
  });
}
