import { goalResults } from '../follow-up.ts';
import type { DictionaryItem } from '../settings.ts';
import { cutOutsideBrackets } from './cell-cuts.ts';
import { type ChoiceWords, readChoice } from './choice-words.ts';
import { inWords, wordFinder } from './dictionary-words.ts';
import type { FormFollowUp } from './form-record.ts';
import { lineReader } from './labelled-lines.ts';
import { hideQuotes } from './quoted-text.ts';
import { readingNotes } from './reading-notes.ts';
import { sameValue } from './same-value.ts';
import { ReadingNotes, type TextReading } from './text-reading.ts';

/** What 沟通核心内容 holds: the writer's words, with goal and topics in lines of their own. */
export interface ContentWords extends Pick<FormFollowUp, 'content' | 'goal' | 'goalResult' | 'topics'> {
  /** True where the words say that nobody was reached. */
  readonly missed: boolean;
}

type Label = 'goal' | 'result' | 'topics';
const linesIn = lineReader<Label>([
  { key: 'goal', names: ['跟进目标', '沟通目标', '目标'], oneLine: true },
  { key: 'result', names: ['目标达成情况', '目标达成', '达成情况', '达成'], oneLine: true },
  { key: 'topics', names: ['沟通主题', '主题'], oneLine: true },
]);
const resultWords: ChoiceWords<NonNullable<FormFollowUp['goalResult']>> = [
  ['reached', '已达成 达成 是 完成 已完成 reached'],
  ['partly', '部分达成 部分 partly'],
  ['missed', '未达成 没有达成 否 未完成'],
];
const missed = /^(?:电话)?(?:未接通|未接|无人接听|没人接|没人接听|未联系上|没联系上|关机|占线|拒接)[。.!！]?$/;

/** Reads 沟通核心内容. The content keeps its own numbering; lines that begin with 目标: 目标达成: 主题: are taken out. */
export function readContent(text: string, topics: readonly DictionaryItem[]): TextReading<ContentWords> {
  const notes = new ReadingNotes();
  const hidden = hideQuotes(text);
  const named = wordFinder(topics);
  const { rest, parts } = linesIn(hidden.text);
  let [goal, goalResult]: [string | null, FormFollowUp['goalResult']] = [null, null];
  const codes: string[] = [];
  const kept: string[] = [];
  for (const part of parts) {
    const value = hidden.value(part.text);
    const choice = part.label === 'result' ? readChoice(value, resultWords) : null;
    if (value === '' && !hidden.isQuoted(part.text) && part.label !== 'topics') continue;
    if (part.label === 'goal' && goal === null) goal = value;
    else if (choice && goalResult === null) goalResult = choice.code;
    else if (part.label === 'topics')
      for (const piece of cutOutsideBrackets(part.text, '、，,;；/')) {
        const item = hidden.isQuoted(piece) ? null : named(hidden.written(piece));
        if (!item && !hidden.isQuoted(piece)) notes.leave(readingNotes.topicUnknown(hidden.written(piece)));
        codes.push(item?.code ?? hidden.value(piece));
      }
    else {
      kept.push(`${part.written}:${hidden.written(part.text)}`);
      notes.leave(readingNotes.keptInContent(`${part.written}:${value}`));
    }
  }
  const own = hidden.value(rest);
  const content = [...(own === '' ? [] : [own]), ...kept].join('\n');
  const isMissed = !hidden.isQuoted(rest) && missed.test(content);
  if (isMissed) notes.assume(readingNotes.notConnected);
  return notes.reading({ content, goal, goalResult, topics: codes, missed: isMissed });
}

/** Writes 沟通核心内容 with the lines that have no column. {@link readContent} reads the same back. */
export function writeContent(followUp: Omit<ContentWords, 'missed'>, topics: readonly DictionaryItem[]): string {
  const { content, goal, goalResult, topics: codes } = followUp;
  return inWords(
    topics,
    (word, quote) =>
      [
        quote(content),
        ...(goal === null ? [] : [`目标:${quote(goal)}`]),
        ...(goalResult === null ? [] : [`目标达成:${goalResults.label(goalResult, 'zh')}`]),
        ...(codes.length === 0 ? [] : [`主题:${codes.map(word).join('、')}`]),
      ].join('\n'),
    (cell) => sameValue(readContent(cell, topics).value, { content, goal, goalResult, topics: codes, missed: false }),
  );
}
