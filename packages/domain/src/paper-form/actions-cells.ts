import { deadlineIn } from '../deadline-text.ts';
import { lastBracket } from './cell-cuts.ts';
import type { FormAction, FormFollowUp } from './form-record.ts';
import { hiddenItems, readItems } from './item-notation.ts';
import { lineReader } from './labelled-lines.ts';
import { sharedValues } from './numbered-values.ts';
import { type HiddenText, hideQuotes } from './quoted-text.ts';
import { readingNotes } from './reading-notes.ts';
import { ReadingNotes, saysNothing, type TextReading } from './text-reading.ts';
import { readSpan, readWrittenDay } from './when-cells.ts';

/** The three cells of a row that hold its actions. */
export interface ActionCells {
  readonly actions: string;
  readonly owner: string;
  readonly deadline: string;
}

/** What the three cells say together; `rest` is what no action could take. */
export interface ActionWords extends Pick<FormFollowUp, 'actions' | 'consensus' | 'openIssues'> {
  readonly rest: readonly string[];
}

/** The three cells read together, and what is to be said beside each. */
export interface ActionReading {
  readonly value: ActionWords;
  readonly cells: Readonly<Record<keyof ActionCells, TextReading<null>>>;
}

type Label = 'actions' | 'consensus' | 'openIssues';
const linesIn = lineReader<Label>(
  [
    { key: 'actions', names: ['下一步行动', '下一步', '行动'] },
    { key: 'consensus', names: ['达成共识', '共识'] },
    { key: 'openIssues', names: ['待解决问题', '待解决', '遗留问题'] },
  ],
  ';；',
);

type Due = Pick<FormAction, 'dueOn' | 'dueTime'>;

/** A written deadline; null where the text is none. */
function readDue(text: string, base: string, notes: ReadingNotes | null): Due | null {
  if (saysNothing(text)) return { dueOn: null, dueTime: null };
  const read = readWrittenDay(text, base, 'future');
  const { day, endDay, start, rest } = read.value;
  if (day !== null && rest === null) {
    for (const note of read.notes) notes?.assume(note);
    return { dueOn: endDay ?? day, dueTime: start };
  }
  const span = readSpan(text).value;
  return day === null && span.start !== null ? { dueOn: null, dueTime: span.start } : null;
}

/** The deadline that an action's own words name; beside one in the cell only what ends the action in brackets counts. */
function dueInWords(content: string, common: Due, base: string, notes: ReadingNotes): Due {
  const written = content.slice(0, 2000);
  const found = deadlineIn(common.dueOn === null ? written : (lastBracket(written).inside ?? ''), base);
  if (!found || (found.day === common.dueOn && found.time === null)) return common;
  notes.assume(readingNotes.dueInWords([found.day, found.time].filter((part) => part !== null).join(' ')));
  return { dueOn: found.day, dueTime: found.time };
}

function readOwners(hidden: HiddenText, count: number, rest: string[], notes: ReadingNotes): (string | null)[] {
  const shared = sharedValues(hidden, count, (text) => hidden.isQuoted(text) || saysNothing(text));
  const name = (part: string | null) => (part === null || saysNothing(part) ? null : hidden.value(part));
  if (count === 0 && shared.kind !== 'none') {
    rest.push(`负责人:${hidden.written(hidden.text)}`);
    notes.leave(readingNotes.noActions(hidden.written(hidden.text)));
  }
  if (shared.kind === 'each') {
    if (!shared.numbered) notes.assume(readingNotes.inOrder(hidden.written(hidden.text)));
    return shared.values.map(name);
  }
  if (shared.kind === 'mismatch' && count > 0) notes.leave(readingNotes.manyForFew(hidden.written(hidden.text)));
  return Array.from({ length: count }, () => (shared.kind === 'none' ? null : name(shared.value)));
}

/** Each action's deadline, and whether the cell says so for it alone. */
function readDeadlines(text: string, count: number, base: string, rest: string[], notes: ReadingNotes) {
  const hidden = hideQuotes(text);
  const none: Due = { dueOn: null, dueTime: null };
  const all = (due: Due) => ({ dues: Array.from({ length: count }, () => due), own: false });
  const shared = sharedValues(hidden, count, (one) => readDue(one, base, null) !== null, ';；\n、，,');
  if (shared.kind === 'none') return all(none);
  if (count > 0 && shared.kind === 'each') {
    const dues = shared.values.map((value) => (value === null ? none : readDue(value, base, notes)));
    if (dues.every((due) => due !== null)) {
      if (!shared.numbered) notes.assume(readingNotes.inOrder(text.trim()));
      return { dues, own: true };
    }
  }
  const common = count > 0 && shared.kind === 'common' ? readDue(shared.value, base, notes) : null;
  if (common) return { ...all(common), own: saysNothing(shared.kind === 'common' ? shared.value : '') };
  rest.push(`截止日期:${text.trim()}`);
  notes.leave(count === 0 ? readingNotes.noActions(text.trim()) : readingNotes.keptInContent(text.trim()));
  return all(none);
}

/**
 * Reads 下一步行动, 负责人 and 截止日期 of one row. One owner and one date hold for every action, numbered ones for theirs; an action's own
 * date, "…(3月12日15:00)", goes before the row's, told as assumed.
 * @param base the row's day, `YYYY-MM-DD`: deadlines lie on it or after it
 */
export function readActions(cells: ActionCells, base: string): ActionReading {
  const notes = { actions: new ReadingNotes(), owner: new ReadingNotes(), deadline: new ReadingNotes() };
  const hidden = hideQuotes(cells.actions);
  const { rest: unlabelled, parts } = linesIn(hidden.text);
  const listOf = (label: Label) =>
    parts.filter((part) => part.label === label).flatMap((part) => readItems(hidden, part.text));
  const items = [unlabelled, ...parts.filter((part) => part.label === 'actions').map((part) => part.text)]
    .flatMap(hiddenItems)
    .filter((item) => item !== '' && !saysNothing(item));
  const rest: string[] = [];
  const owners = readOwners(hideQuotes(cells.owner), items.length, rest, notes.owner);
  const { dues, own } = readDeadlines(cells.deadline, items.length, base, rest, notes.deadline);
  const actions = items.map((item, index): FormAction => {
    const due = dues[index] ?? { dueOn: null, dueTime: null };
    const content = hidden.value(item);
    const words = own || hidden.isQuoted(item) ? due : dueInWords(content, due, base, notes.actions);
    return { content, owner: owners[index] ?? null, ...words };
  });
  return {
    value: { actions, consensus: listOf('consensus'), openIssues: listOf('openIssues'), rest },
    cells: {
      actions: notes.actions.reading(null),
      owner: notes.owner.reading(null),
      deadline: notes.deadline.reading(null),
    },
  };
}
