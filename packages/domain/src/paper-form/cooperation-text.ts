import type { Range } from '../amounts.ts';
import { plainDateText, readDay } from '../day-text.ts';
import { formatMoneyRange, parseMoneyRange } from '../money.ts';
import { cutAtLabels, cutOutsideBrackets, labelFinder } from './cell-cuts.ts';
import type { FormCooperation } from './form-record.ts';
import type { Quote } from './natural-or-quoted.ts';
import type { HiddenText } from './quoted-text.ts';
import { readingNotes } from './reading-notes.ts';
import type { ReadingNotes } from './text-reading.ts';

type Label = 'project' | 'amount' | 'period' | 'reason';
const labels: readonly (readonly [Label, readonly string[]])[] = [
  ['project', ['合作项目', '项目名称', '项目']],
  ['amount', ['合作金额', '合同金额', '金额']],
  ['period', ['合作时间', '合作期间', '合作周期', '时间', '期间']],
  ['reason', ['终止原因', '结束原因', '原因']],
];
const finder = labelFinder(labels.flatMap(([, names]) => names).join('|'));
const labelNamed = (written: string): Label | null => labels.find(([, names]) => names.includes(written))?.[0] ?? null;

const endings = /终止|到期|结束|期满|完成|完结|取消|停止|不再|中断|解约|未续/;

interface Draft {
  project: string | null;
  amount: Range | null;
  startedOn: string | null;
  endedOn: string | null;
  endReason: string | null;
}

/** 2022-03-01至2023-02-28 · 2022-03-01起 · 至2023-02-28; whole dates only. */
function periodIn(text: string): Pick<Draft, 'startedOn' | 'endedOn'> | null {
  if (text.length > 60) return null;
  const flat = plainDateText(text).replace(/\s/g, '');
  const date = '(\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?)';
  const [, from, to] =
    new RegExp(`^(?:自|从)?${date}?(?:起|开始)?(?:(?:-{1,2}|至|到)${date}(?:止|结束)?)?$`).exec(flat) ?? [];
  if (!from && !to) return null;
  const dayOf = (written: string | undefined) =>
    written ? (readDay(written, '2000-01-01', 'past')?.day ?? null) : null;
  const [startedOn, endedOn] = [dayOf(from), dayOf(to)];
  if ((from && !startedOn) || (to && !endedOn)) return null;
  return { startedOn, endedOn };
}

function amountIn(text: string, labelled: boolean, notes: ReadingNotes): Range | null {
  const flat = text.replace(/^(?:合同|合作|总)?金额/, '');
  if (!labelled && !/[元万亿¥￥]/.test(flat)) return null;
  const read = parseMoneyRange(flat);
  if (!read.ok) return null;
  if (read.note) notes.assume(readingNotes.approximate(text));
  return { min: read.min, max: read.max };
}

/** One cooperation: "2022年ERP项目,30万元,合同到期终止". What finds no place goes to `rest`. */
export function readCooperation(
  hidden: HiddenText,
  item: string,
  rest: string[],
  notes: ReadingNotes,
): FormCooperation {
  const draft: Draft = { project: null, amount: null, startedOn: null, endedOn: null, endReason: null };
  const put = (piece: string, label: Label | null) => {
    const value = hidden.value(piece);
    const plain = label === null && !hidden.isQuoted(piece);
    const wants = (one: Label) => label === one || plain;
    const amount = wants('amount') && !draft.amount ? amountIn(value, label === 'amount', notes) : null;
    if (amount) draft.amount = amount;
    else if (wants('period') && !draft.startedOn && !draft.endedOn && periodIn(value))
      Object.assign(draft, periodIn(value));
    else if (label === 'reason' || (plain && draft.project !== null && draft.endReason === null && endings.test(value)))
      draft.endReason = draft.endReason === null ? value : `${draft.endReason},${value}`;
    else if ((label === 'project' || label === null) && draft.project === null) draft.project = value;
    else rest.push(value);
  };
  for (const part of cutAtLabels(item, finder, labelNamed)) {
    if (part.label === 'reason') put(part.text.replace(/^[\s、，,]+/, ''), 'reason');
    else
      for (const [index, piece] of cutOutsideBrackets(part.text, '、，,').entries())
        put(piece, index === 0 ? part.label : null);
  }
  return { ...draft, project: draft.project ?? '' };
}

/** Writes one cooperation: ERP项目,30万元,2022-03-01至2023-02-28,终止原因:合同到期. */
export function writeCooperation(
  { project, amount, startedOn, endedOn, endReason }: FormCooperation,
  quote: Quote,
): string {
  const period = endedOn ? `${startedOn ?? ''}至${endedOn}` : startedOn ? `${startedOn}起` : '';
  return [
    quote(project),
    amount ? formatMoneyRange(amount.min, amount.max, 'zh') : '',
    period,
    endReason === null ? '' : `终止原因:${quote(endReason)}`,
  ]
    .filter((piece) => piece !== '')
    .join(',');
}
