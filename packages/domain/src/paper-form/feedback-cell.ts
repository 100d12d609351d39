import { moods } from '../follow-up.ts';
import { lastBracket } from './cell-cuts.ts';
import { type ChoiceWords, readChoice } from './choice-words.ts';
import type { FormFollowUp } from './form-record.ts';
import { hiddenItems, writeItems } from './item-notation.ts';
import { lineReader } from './labelled-lines.ts';
import { naturalOrQuoted, type Quote } from './natural-or-quoted.ts';
import { type HiddenText, hideQuotes } from './quoted-text.ts';
import { readingNotes } from './reading-notes.ts';
import { sameValue } from './same-value.ts';
import { ReadingNotes, saysNothing, type TextReading } from './text-reading.ts';

/** What 客户反馈 holds: what the customer said, and in lines of their own the mood, concerns and the marks that have no column. */
export type FeedbackWords = Pick<FormFollowUp, 'statements' | 'concerns' | 'mood' | 'refused' | 'connected'>;
type Concern = FeedbackWords['concerns'][number];

type Label = 'mood' | 'concerns';
const linesIn = lineReader<Label>(
  [
    { key: 'mood', names: ['客户情绪', '情绪'], oneLine: true },
    { key: 'concerns', names: ['客户顾虑', '主要顾虑', '顾虑', '担心', '担忧', '疑虑'] },
  ],
  ';；',
);
const moodWords: ChoiceWords<NonNullable<FormFollowUp['mood']>> = [
  ['positive', '积极 正面 好 良好 热情 positive', /积极|正面/],
  ['neutral', '中性 一般 中立 平淡 neutral', /中性|一般/],
  ['negative', '消极 负面 差 冷淡 反感 negative', /消极|负面/],
];
const marks = { refused: '客户明确拒绝', missed: '未联系上', major: '重大', resolved: '已解决' } as const;
const refusal = /^(?:客户)?明确拒绝[。.]?$/;
const missed = /^(?:电话)?(?:未联系上|没联系上|未接通|无人接听|没人接|未接|关机|占线)[。.]?$/;

function readConcern(hidden: HiddenText, item: string): Concern {
  const { head, inside } = lastBracket(item);
  const words = (inside ?? '').split(/[、，,]/).map((word) => word.trim());
  const isMarks = head !== '' && words.every((word) => word === marks.major || word === marks.resolved);
  return {
    content: hidden.value(isMarks ? head : item),
    major: isMarks && words.includes(marks.major),
    resolved: isMarks && words.includes(marks.resolved),
  };
}

/**
 * Reads 客户反馈. A plain list is what the customer said; only what is labelled 顾虑 or 担心 becomes a concern. 情绪:积极, 客户明确拒绝 and
 * 未联系上 are marks.
 */
export function readFeedback(text: string): TextReading<FeedbackWords> {
  const notes = new ReadingNotes();
  const hidden = hideQuotes(text);
  const { rest, parts } = linesIn(hidden.text);
  const statements: string[] = [];
  const concerns: Concern[] = [];
  let [mood, refused, connected]: [FormFollowUp['mood'], boolean, boolean] = [null, false, true];
  const isMark = (item: string): boolean => {
    if (refusal.test(item)) refused = true;
    else if (missed.test(item)) connected = false;
    else return false;
    return true;
  };
  const said = hiddenItems(rest);
  for (const item of said) if (!isMark(item) && !saysNothing(item)) statements.push(hidden.value(item));
  for (const part of parts) {
    const value = hidden.value(part.text);
    if (part.label === 'concerns') {
      for (const item of hiddenItems(part.text))
        if (!isMark(item) && !saysNothing(item)) concerns.push(readConcern(hidden, item));
      continue;
    }
    const choice = readChoice(value, moodWords);
    if (choice && mood === null) {
      mood = choice.code;
      if (!choice.exact) notes.assume(readingNotes.statusAssumed(moods.label(choice.code, 'zh')));
    } else if (value !== '') {
      statements.push(`${part.written}:${value}`);
      notes.leave(readingNotes.keptAsIs(`${part.written}:${value}`));
    }
  }
  return notes.reading({ statements: statements.filter((one) => one !== ''), concerns, mood, refused, connected });
}

function writeConcern({ content, major, resolved }: Concern, quote: Quote): string {
  const words = [...(major ? [marks.major] : []), ...(resolved ? [marks.resolved] : [])];
  return quote(content) + (words.length === 0 ? '' : `(${words.join('、')})`);
}

/** Writes 客户反馈 with the lines that have no column. {@link readFeedback} reads the same back. */
export function writeFeedback(followUp: FeedbackWords): string {
  const { statements, concerns, mood, refused, connected } = followUp;
  return naturalOrQuoted(
    (quote) =>
      [
        ...(statements.length === 0 ? [] : [writeItems(statements.map(quote))]),
        ...(refused ? [marks.refused] : []),
        ...(connected ? [] : [marks.missed]),
        ...(mood === null ? [] : [`情绪:${moods.label(mood, 'zh')}`]),
        ...(concerns.length === 0 ? [] : [`顾虑:${writeItems(concerns.map((one) => writeConcern(one, quote)))}`]),
      ].join('\n'),
    (cell) => sameValue(readFeedback(cell).value, { statements, concerns, mood, refused, connected }),
  );
}
