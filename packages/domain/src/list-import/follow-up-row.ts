import { readActions } from '../paper-form/actions-cells.ts';
import { readContent } from '../paper-form/content-cell.ts';
import { readFeedback } from '../paper-form/feedback-cell.ts';
import type { FormAction, FormFollowUp, FormPerson } from '../paper-form/form-record.ts';
import { readMethod } from '../paper-form/method-cell.ts';
import { readParticipants, withTitles } from '../paper-form/participants-cell.ts';
import { saysNothing } from '../paper-form/text-reading.ts';
import { type DayWords, readSpan, readWrittenDay } from '../paper-form/when-cells.ts';
import { datedEntries } from './dated-entries.ts';
import type { FollowUpDraft } from './follow-up-draft.ts';
import { importTargets } from './import-targets.ts';
import type { RowDraft } from './row-draft.ts';
import type { Cell } from './row-reading.ts';
import { rowReasons, rowRemedies } from './row-sentences.ts';

const [mostStatements, longestStatement] = [30, importTargets.feedback.limit ?? 1000];

type Known = readonly FormPerson[];

/** What the cells of one follow-up say. Without a day, or without anything said, they are kept as text in the summary. */
export function followUpsOf(draft: RowDraft, cells: FollowUpDraft, contacts: Known): FormFollowUp[] {
  const when = cells.date ? dayOf(draft, cells.date) : null;
  if (when?.day) return [onDay(draft, cells, contacts, when, when.day)];
  const [only, ...others] = cells.content;
  const log = cells.date === null && only && others.length === 0 ? datedEntries(only.text, draft.context.today) : null;
  if (log && only) {
    if (log.assumed) draft.warn(only, 'assumed', rowReasons.yearAssumed(log.entries.map(({ day }) => day).join('、')));
    const [last, ...earlier] = log.entries.toSorted((a, b) => (a.day < b.day ? 1 : -1));
    const bare: FollowUpDraft = {
      ...cells,
      content: [],
      feedback: null,
      actions: null,
      actionOwner: null,
      deadline: null,
    };
    const entry = (from: FollowUpDraft, day: string, text: string) =>
      onDay(draft, { ...from, content: [{ column: only.column, text }] }, contacts, emptyDay, day);
    return last ? [entry(cells, last.day, last.text), ...earlier.map(({ day, text }) => entry(bare, day, text))] : [];
  }
  keepAll(draft, cells);
  return [];
}

const emptyDay: DayWords = { day: null, endDay: null, start: null, end: null, rest: null };

function dayOf(draft: RowDraft, cell: Cell): DayWords | null {
  if (saysNothing(cell.text)) return null;
  const { today } = draft.context;
  const reading = readWrittenDay(cell.text, today, 'past');
  const { day } = reading.value;
  if (day === null) {
    // 待定 is no date at all, 2024-02-30 is a wrong one
    if (/\d/.test(cell.text)) draft.fail(cell, 'bad_date', rowReasons.badDate(cell.text), rowRemedies.date);
    else draft.keepUnread(cell);
    return null;
  }
  if (day > today) {
    draft.fail(cell, 'bad_date', rowReasons.futureDate(day), rowRemedies.date);
    return null;
  }
  return draft.told(cell, reading);
}

/** Without a day there is no follow-up: its words go to the summary under their headings. */
function keepAll(draft: RowDraft, cells: FollowUpDraft): void {
  const { date, time, method, participants, by, content, feedback, actions, actionOwner, deadline } = cells;
  const said = [...content, feedback, method, participants, time].filter(
    (cell): cell is Cell => cell !== null && !saysNothing(cell.text),
  );
  const promised = [actions, actionOwner, deadline].filter(
    (cell): cell is Cell => cell !== null && !saysNothing(cell.text),
  );
  for (const cell of said) {
    draft.keep(cell);
    if (date === null || saysNothing(date.text)) draft.warn(cell, 'incomplete', rowReasons.noDay, rowRemedies.addDay);
  }
  for (const cell of promised) {
    draft.keep(cell);
    draft.warn(cell, 'incomplete', rowReasons.noFollowUp);
  }
  if (by && draft.owner === null) draft.owner = by.text;
  else if (by && by.text !== draft.owner) draft.keep(by);
}

function onDay(draft: RowDraft, cells: FollowUpDraft, contacts: Known, when: DayWords, day: string): FormFollowUp {
  const { words } = draft.context;
  const extra: string[] = when.rest === null ? [] : [when.rest];
  const span = cells.time ? draft.told(cells.time, readSpan(cells.time.text)) : null;
  if (span?.rest) extra.push(`${cells.time?.column.heading ?? ''}：${span.rest}`);
  const method = cells.method ? draft.told(cells.method, readMethod(cells.method.text, words.methods)) : null;
  const isLongMethod = (method?.length ?? 0) > 40;
  if (isLongMethod && cells.method) extra.push(`${cells.method.column.heading}：${cells.method.text}`);
  const people = peopleOf(draft, cells, contacts, extra);
  const feedback = cells.feedback ? feedbackOf(draft, cells.feedback) : null;
  const statements = feedback?.statements ?? [];
  if (statements.length > mostStatements) extra.push(...statements.slice(mostStatements));
  const promised = actionsOf(draft, cells, day, extra);
  const written = contentOf(cells, extra);
  const said = readContent(written.text, words.topics);
  const content = written.cell ? draft.told(written.cell, said) : said.value;
  if (written.cell) draft.fitting(written.cell, content.content, importTargets.content.limit);
  for (const one of statements) if (cells.feedback) draft.fitting(cells.feedback, one, longestStatement);
  return {
    day,
    endDay: when.endDay,
    start: when.start ?? span?.start ?? null,
    end: when.end ?? span?.end ?? null,
    method: isLongMethod ? null : method,
    connected: !content.missed && (feedback?.connected ?? true),
    goal: content.goal,
    goalResult: content.goalResult,
    content: content.content,
    topics: content.topics,
    mood: feedback?.mood ?? null,
    refused: feedback?.refused ?? false,
    statements: statements.slice(0, mostStatements),
    concerns: feedback?.concerns ?? [],
    ...people,
    ...promised,
  };
}

const reached = /^(?:已?接通|已接|接听|已接听|通话成功|connected|answered)$/i;
const notReached =
  /^(?:未接通?|无人接听|没人接|拒接|拒听|空号|停机|关机|占线|忙线|挂断|秒挂|无法接通|号码错误|no answer|busy|not reached)$/i;

/** 客户反馈, or the result of a call, which says whether the customer was reached and nothing else. */
function feedbackOf(draft: RowDraft, cell: Cell): ReturnType<typeof readFeedback>['value'] {
  const silent = { statements: [], concerns: [], mood: null, refused: false };
  if (reached.test(cell.text)) return { ...silent, connected: true };
  if (notReached.test(cell.text)) return { ...silent, connected: false };
  return draft.told(cell, readFeedback(cell.text));
}

/** What was said, or else what stands in the other cells: a date with a method alone is still a contact. */
function contentOf(
  cells: FollowUpDraft,
  extra: readonly string[],
): { readonly text: string; readonly cell: Cell | null } {
  const said = cells.content.filter(({ text }) => !saysNothing(text));
  const texts = said.map(({ column, text }) =>
    said.length > 1 && column.heading !== '' ? `${column.heading}：${text}` : text,
  );
  const rest = extra.filter((text) => text !== '');
  const [cell = null] = [...said, cells.feedback, cells.actions, cells.method, cells.date].filter(
    (one) => one !== null,
  );
  if (texts.length > 0) return { text: [...texts, ...rest].join('\n'), cell };
  const instead = [cells.feedback, cells.actions, cells.method].find((one) => one && !saysNothing(one.text));
  const fallback = instead
    ? instead === cells.actions
      ? `${instead.column.heading}：${instead.text}`
      : instead.text
    : '';
  return { text: [fallback, ...rest].filter((text) => text !== '').join('\n'), cell };
}

/** Who took part: by the cell's own words, else whoever is named as ours or as the customer's. */
function peopleOf(
  draft: RowDraft,
  cells: FollowUpDraft,
  contacts: Known,
  extra: string[],
): Pick<FormFollowUp, 'ours' | 'theirs' | 'third'> {
  const by = cells.by && !saysNothing(cells.by.text) ? namesOf(cells.by.text) : [];
  if (draft.owner === null && by[0] !== undefined) draft.owner = by[0];
  const { participants } = cells;
  if (!participants || saysNothing(participants.text)) return { ours: by, theirs: [], third: [] };
  const reading = readParticipants(participants.text);
  const { ours, theirs, third, unknown } = reading.value;
  const theirsToo = /对象|受访|客户|对方|联系人/.test(participants.column.heading);
  const left: string[] = [];
  const added = { ours: [...by, ...ours], theirs: [...theirs] };
  for (const name of unknown) {
    if (contacts.some((contact) => contact.name === name) || theirsToo) added.theirs.push({ name, title: undefined });
    else if (name === draft.owner) added.ours.push(name);
    else left.push(name);
  }
  if (left.length > 0) {
    extra.push(`${participants.column.heading}：${left.join('、')}`);
    draft.told(participants, reading);
  }
  return { ours: [...new Set(added.ours)], theirs: withTitles(added.theirs, contacts), third };
}

const namesOf = (text: string): string[] =>
  text
    .split(/[、，,;；/\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The promises; a deadline without words (下次跟进时间) is a promise under its heading's name. */
function actionsOf(
  draft: RowDraft,
  { actions, actionOwner, deadline }: FollowUpDraft,
  day: string,
  extra: string[],
): Pick<FormFollowUp, 'actions' | 'consensus' | 'openIssues'> {
  const bare = !actions || saysNothing(actions.text);
  const nextContact =
    bare && deadline && !saysNothing(deadline.text)
      ? deadline.column.heading.replace(/(?:时间|日期)$/, '') || '下次跟进'
      : null;
  const reading = readActions(
    { actions: nextContact ?? actions?.text ?? '', owner: actionOwner?.text ?? '', deadline: deadline?.text ?? '' },
    day,
  );
  const { cells, value } = reading;
  for (const [cell, read] of [
    [actions, cells.actions],
    [actionOwner, cells.owner],
    [deadline, cells.deadline],
  ] as const)
    if (cell) draft.told(cell, { ...read, value: null });
  extra.push(...value.rest);
  const limit = importTargets.nextActions.limit;
  const kept = value.actions.filter(
    (action: FormAction) => !actions || draft.fitting(actions, action.content, limit) !== null,
  );
  return { actions: kept, consensus: value.consensus, openIssues: value.openIssues };
}
