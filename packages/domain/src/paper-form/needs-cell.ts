import type { Range } from '../amounts.ts';
import { withoutEndMarks } from '../item-list.ts';
import { formatMoneyRange, parseMoneyRange } from '../money.ts';
import { needStates } from '../need.ts';
import { cutAtLabels, labelFinder, lastBracket } from './cell-cuts.ts';
import { foldWord } from './dictionary-words.ts';
import type { FormNeed } from './form-record.ts';
import { hiddenItems, writeItems } from './item-notation.ts';
import { naturalOrQuoted } from './natural-or-quoted.ts';
import { type HiddenText, hideQuotes } from './quoted-text.ts';
import { readingNotes } from './reading-notes.ts';
import { sameValue } from './same-value.ts';
import { ReadingNotes, saysNothing, type TextReading } from './text-reading.ts';

/** What 客户需求痛点 holds; `rest` is what was said of the budget and could not be read. */
export interface NeedsWords {
  readonly needs: readonly FormNeed[];
  readonly budget: Range | null;
  readonly rest: string | null;
}

type Label = FormNeed['kind'] | 'budget';
const labels: readonly (readonly [Label, readonly string[]])[] = [
  [
    'explicit',
    [
      '客户明确需求',
      '明确需求',
      '显性需求',
      '客户需求',
      '核心需求',
      '主要需求',
      '需求痛点',
      '主要痛点',
      '客户痛点',
      '需求',
      '痛点',
    ],
  ],
  ['latent', ['潜在需求', '隐性需求', '潜在痛点']],
  ['budget', ['客户预算', '项目预算', '预算范围', '预算金额', '预算区间', '预算']],
];
const finder = labelFinder(
  labels
    .flatMap(([, names]) => names)
    .sort((a, b) => b.length - a.length)
    .join('|'),
);
const labelNamed = (written: string): Label | null => labels.find(([, names]) => names.includes(written))?.[0] ?? null;

function readNeed(hidden: HiddenText, item: string, kind: FormNeed['kind']): FormNeed {
  const { head, inside } = lastBracket(item);
  const state = needStates.codes.find((code) => needStates.label(code, 'zh') === inside);
  if (state && head !== '') return { kind, content: hidden.value(head), state };
  return { kind, content: hidden.value(item), state: 'open' };
}

/** 预算50万左右, without a colon. */
const budgetWords = /^(?:客户|项目)?预算(?:范围|金额)?\s?(?:是|为|在|大概|大约)?\s?(.{1,60})$/;

function readBudget(text: string, notes: ReadingNotes): Range | null {
  const read = parseMoneyRange(withoutEndMarks(text));
  if (!read.ok) return null;
  if (read.note) notes.assume(readingNotes.approximate(text.trim()));
  return { min: read.min, max: read.max };
}

/** Reads 客户需求痛点: "需求:…;预算:50-80万元", "明确需求:…潜在需求:…预算范围:…", "1.…2.…预算50万左右". */
export function readNeeds(text: string): TextReading<NeedsWords> {
  const notes = new ReadingNotes();
  const needs: FormNeed[] = [];
  const rest: string[] = [];
  let budget: Range | null = null;
  if (saysNothing(text)) return notes.reading({ needs, budget, rest: null });
  const hidden = hideQuotes(text);
  const takeBudget = (written: string): boolean => {
    const read = readBudget(written, notes);
    if (budget || !read) return false;
    budget = read;
    return true;
  };
  for (const part of cutAtLabels(hidden.text, finder, labelNamed)) {
    const items = hiddenItems(part.text);
    if (part.label === 'budget') {
      const whole = hidden.written(part.text);
      if (whole === '' || foldWord(whole) === '无' || takeBudget(whole)) continue;
      const [first = '', ...others] = items;
      if (takeBudget(hidden.written(first)) || saysNothing(first))
        needs.push(...others.map((item) => readNeed(hidden, item, 'explicit')));
      else rest.push(withoutEndMarks(`${part.written}:${whole}`));
      continue;
    }
    const kind = part.label ?? 'explicit';
    for (const item of items) {
      const named = part.label === null || items.length > 1 ? budgetWords.exec(item)?.[1] : undefined;
      if (named !== undefined && takeBudget(named)) continue;
      if (!saysNothing(item)) needs.push(readNeed(hidden, item, kind));
    }
  }
  for (const piece of rest) notes.leave(readingNotes.keptInSummary(piece));
  return notes.reading({ needs, budget, rest: rest.length === 0 ? null : rest.join(';') });
}

/** Runs of the same kind, in the order in which they stand. */
function runsOf(needs: readonly FormNeed[]): FormNeed[][] {
  const runs: FormNeed[][] = [];
  for (const need of needs) {
    const run = runs.at(-1);
    if (run?.[0]?.kind === need.kind) run.push(need);
    else runs.push([need]);
  }
  return runs;
}

/** Writes 客户需求痛点: 需求:实现多系统数据整合;预算:50-80万元. {@link readNeeds} reads the same back. */
export function writeNeeds(needs: readonly FormNeed[], budget: Range | null): string {
  const mixed = needs.some((need) => need.kind === 'latent');
  const money = budget ? `预算:${formatMoneyRange(budget.min, budget.max, 'zh')}` : '';
  return naturalOrQuoted(
    (quote) => {
      const written = runsOf(needs).map((run) => {
        const items = run.map(
          ({ content, state }) => quote(content) + (state === 'open' ? '' : `(${needStates.label(state, 'zh')})`),
        );
        return `${run[0]?.kind === 'latent' ? '潜在需求' : mixed ? '明确需求' : '需求'}:${writeItems(items)}`;
      });
      return [...written, money].filter((part) => part !== '').join(needs.length > 1 ? '\n' : ';');
    },
    (cell) => sameValue(readNeeds(cell).value, { needs, budget, rest: null }),
  );
}
