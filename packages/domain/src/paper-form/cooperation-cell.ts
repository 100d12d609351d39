import { firstBracket } from './cell-cuts.ts';
import { readCooperation, writeCooperation } from './cooperation-text.ts';
import type { FormCooperation } from './form-record.ts';
import { hiddenItems, writeItems } from './item-notation.ts';
import { naturalOrQuoted } from './natural-or-quoted.ts';
import { hideQuotes } from './quoted-text.ts';
import { readingNotes } from './reading-notes.ts';
import { sameValue } from './same-value.ts';
import { ReadingNotes, type TextReading } from './text-reading.ts';

/** What 历史合作记录 holds. */
export interface CooperationWords {
  readonly hasCooperated: boolean | null;
  readonly cooperationNote: string | null;
  readonly cooperations: readonly FormCooperation[];
}

const nothing: CooperationWords = { hasCooperated: null, cooperationNote: null, cooperations: [] };

/** The word that leads the cell: 有, 无, or 不详 where it is not known. */
const heads: readonly (readonly [boolean | null, readonly string[]])[] = [
  [false, ['无', '没有', '否', '未合作', '未合作过', '从未合作', '无合作', '首次合作', '暂无']],
  [true, ['有', '是', '已合作', '合作过', '有过合作', '有合作', '曾合作']],
  [null, ['不详', '未知', '不清楚']],
];
const headNamed = (word: string) => heads.find(([, names]) => names.includes(word));

/** A sentence that is a cooperation by its looks: it names an amount, or it ends. */
const listsCooperation = /\d\s*(?:万|元|亿)|终止|到期|合作项目/;

/**
 * Reads 历史合作记录: "无(首次接触)", "有:2022年ERP项目,30万元,合同到期终止", several numbered. A remark stands in brackets after the
 * first word.
 */
export function readCooperations(text: string): TextReading<CooperationWords> {
  const notes = new ReadingNotes();
  const hidden = hideQuotes(text);
  if (/^[\s/／—－-]*$/.test(hidden.text)) return notes.reading(nothing);
  const rest: string[] = [];
  const listOf = (part: string): FormCooperation[] =>
    hiddenItems(part)
      .map((item) => readCooperation(hidden, item, rest, notes))
      .filter((one) => one.project !== '' || one.amount !== null || one.endReason !== null);
  const [, lead = '', sign = '', after = ''] =
    /^\s*([^\s:：()（）,，;；、。]{1,5})\s{0,5}([:：(（,，;；、。]?)(.*)$/s.exec(hidden.text) ?? [];
  const head = headNamed(lead);
  if (!head) {
    const note = hidden.value(hidden.text);
    if (hidden.isQuoted(hidden.text) || !listsCooperation.test(note))
      return notes.reading({ ...nothing, cooperationNote: note });
    notes.assume(readingNotes.cooperationAssumed);
    const cooperations = listOf(hidden.text);
    return notes.reading({
      hasCooperated: true,
      cooperationNote: rest.length > 0 ? rest.join(';') : null,
      cooperations,
    });
  }
  const [hasCooperated] = head;
  const bracketed = sign === '(' || sign === '（' ? firstBracket(sign + after) : null;
  const note = bracketed?.inside ? hidden.value(bracketed.inside) : null;
  const tail = (bracketed ? bracketed.tail : after).replace(/^\s*[:：,，;；、。]/, '').trim();
  const isNote = hasCooperated !== true && !bracketed && sign !== ':' && sign !== '：';
  const cooperations = tail === '' || isNote ? [] : listOf(tail);
  const words = [note, ...(isNote && tail !== '' ? [hidden.value(tail)] : []), ...rest].filter((word) => word !== null);
  return notes.reading({ hasCooperated, cooperationNote: words.length > 0 ? words.join(';') : null, cooperations });
}

/** Writes 历史合作记录: 无(首次接触), 有:ERP项目,30万元. {@link readCooperations} reads the same back. */
export function writeCooperations({ hasCooperated, cooperationNote, cooperations }: CooperationWords): string {
  const expected = { hasCooperated, cooperationNote, cooperations };
  const reads = (cell: string) => sameValue(readCooperations(cell).value, expected);
  if (hasCooperated === null && cooperations.length === 0)
    return cooperationNote === null ? '' : naturalOrQuoted((quote) => quote(cooperationNote), reads);
  const head = hasCooperated === null ? '不详' : hasCooperated ? '有' : '无';
  return naturalOrQuoted((quote) => {
    const note = cooperationNote === null ? '' : `(${quote(cooperationNote)})`;
    const list = writeItems(cooperations.map((one) => writeCooperation(one, quote)));
    return head + note + (list === '' ? '' : `:${list}`);
  }, reads);
}
