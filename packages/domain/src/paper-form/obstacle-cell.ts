import { obstacleKinds } from '../obstacle.ts';
import { cutOutsideBrackets, lastBracket } from './cell-cuts.ts';
import { foldWord } from './dictionary-words.ts';
import type { FormObstacle } from './form-record.ts';
import { hiddenItems } from './item-notation.ts';
import { naturalOrQuoted, type Quote } from './natural-or-quoted.ts';
import { type HiddenText, hideQuotes } from './quoted-text.ts';
import { readingNotes } from './reading-notes.ts';
import { sameValue } from './same-value.ts';
import { ReadingNotes, saysNothing, type TextReading } from './text-reading.ts';

type Kind = FormObstacle['kind'];

const kindWords: readonly (readonly [Kind, string])[] = [
  ['budget', '预算不足 预算不够 预算有限 预算紧张'],
  ['long_decision', '决策周期长 决策周期较长 决策慢 决策流程长 审批周期长'],
  ['competitor', '竞品优势 竞品有优势 竞争对手优势 竞品强势'],
  ['unclear_need', '需求不明确 需求不清晰 需求模糊 需求不清楚'],
  ['other', '其他 其它'],
];

function kindNamed(text: string): Kind | null {
  const folded = foldWord(text.slice(0, 40));
  return kindWords.find(([, names]) => names.split(' ').includes(folded))?.[0] ?? null;
}

/** The only listed kind whose very words stand in a text. */
function kindWithin(text: string): Kind | null {
  const listed = kindWords.filter(
    ([kind, names]) => kind !== 'other' && names.split(' ').some((name) => text.includes(name)),
  );
  return listed.length === 1 ? (listed[0]?.[0] ?? null) : null;
}

const resolvedMark = '已解决';

/** One piece: 预算不足, 竞品优势(用友更低), 预算不足:今年已用完, 需明确技术评估结果, each with (已解决). */
function readPiece(hidden: HiddenText, piece: string, notes: ReadingNotes): FormObstacle {
  const bracket = lastBracket(piece);
  const resolved = bracket.inside === resolvedMark;
  const rest = resolved ? bracket.head : piece.trim();
  const detail = lastBracket(rest);
  const bare = kindNamed(rest);
  if (bare) return { kind: bare, note: null, resolved };
  const named = detail.inside === null ? null : kindNamed(detail.head);
  if (named && detail.inside) return { kind: named, note: hidden.value(detail.inside), resolved };
  const [, before = '', after = ''] = /^([^:：]{2,12})[:：](.*)$/s.exec(rest) ?? [];
  const labelled = kindNamed(before);
  if (labelled && after.trim() !== '') return { kind: labelled, note: hidden.value(after), resolved };
  const note = hidden.value(rest);
  const within = hidden.isQuoted(rest) ? null : kindWithin(note);
  if (within) notes.assume(readingNotes.obstacleInWords(obstacleKinds.label(within, 'zh')));
  return { kind: within ?? 'other', note, resolved };
}

/** Pieces of an item that is a list of kinds (预算不足、竞品优势); a sentence with commas stays whole. */
function piecesOf(item: string): string[] {
  const pieces = cutOutsideBrackets(item, '、，,/／');
  const isKind = (piece: string) => kindNamed(firstPart(piece)) !== null;
  if (!pieces.some(isKind)) return [item];
  const joined: string[] = [];
  let open = false;
  for (const piece of pieces) {
    const listed = isKind(piece);
    if (open && !listed) joined[joined.length - 1] += `,${piece}`;
    else joined.push(piece);
    open = !listed;
  }
  return joined;
}

const firstPart = (piece: string): string => (/^[^(（:：]*/.exec(piece)?.[0] ?? '').trim();

/** Reads 主要合作障碍: the listed kinds, with details in brackets, and free text as other. */
export function readObstacles(text: string): TextReading<FormObstacle[]> {
  const notes = new ReadingNotes();
  if (saysNothing(text)) return notes.reading([]);
  const hidden = hideQuotes(text);
  const pieces = hiddenItems(hidden.text).flatMap((item) => (hidden.isQuoted(item) ? [item] : piecesOf(item)));
  return notes.reading(
    pieces.map((piece) => readPiece(hidden, piece, notes)).filter((one) => one.kind !== 'other' || one.note !== ''),
  );
}

function writeOne({ kind, note, resolved }: FormObstacle, quote: Quote): string {
  const label = obstacleKinds.label(kind, 'zh');
  const what = note === null ? label : kind === 'other' ? quote(note) : `${label}(${quote(note)})`;
  return resolved ? `${what}(${resolvedMark})` : what;
}

/** Writes 主要合作障碍: 预算不足、竞品优势(用友更低). {@link readObstacles} reads the same back. */
export function writeObstacles(obstacles: readonly FormObstacle[]): string {
  return naturalOrQuoted(
    (quote) => obstacles.map((one) => writeOne(one, quote)).join(';'),
    (cell) => sameValue(readObstacles(cell).value, obstacles),
  );
}
