import {
  type FollowUpColumn,
  followUpColumns,
  type PaperField,
  type PaperFollowUp,
  type PaperForm,
} from './paper-form.ts';

/** What marks a row that continues the one above: in the label, or in the date of a follow-up. */
export const continued = '(续)';
const mark = /[(（]\s?续\s?[)）]$/;

/** Whether a label or a date says that its row continues the one above. */
export const isContinued = (text: string): boolean => mark.test(text) || text === '续';

/** A label without its mark. */
export const withoutMark = (text: string): string => text.replace(mark, '').trim();

/** Pieces of at most `limit` characters that begin and end with a visible one, so that no file format trims them. */
function piecesOf(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    let end = limit;
    const isCut = (at: number) =>
      /\s/.test(rest.charAt(at - 1)) || /\s/.test(rest.charAt(at)) || /[\ud800-\udbff]/.test(rest.charAt(at - 1));
    while (end > 1 && isCut(end)) end -= 1;
    if (end === 1) end = limit;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}

function continuedField({ label, value }: PaperField, limit: number): PaperField[] {
  return piecesOf(value, limit).map((piece, index) => ({
    label: index === 0 ? label : `${label}${continued}`,
    value: piece,
  }));
}

function continuedRow(row: PaperFollowUp, limit: number): PaperFollowUp[] {
  const pieces = followUpColumns.map((column) => [column, piecesOf(row[column], limit)] as const);
  const count = Math.max(...pieces.map(([, texts]) => texts.length));
  return Array.from({ length: count }, (_, index) => {
    const texts = Object.fromEntries(pieces.map(([column, all]) => [column, all[index] ?? ''])) as Record<
      FollowUpColumn,
      string
    >;
    return index === 0 ? texts : { ...texts, date: continued };
  });
}

/**
 * The form with no cell longer than `limit` characters (Excel takes 32,767): what is longer goes on in a row marked (续), which
 * `formsIn` joins again without anything between. The date is never that long.
 */
export function withinLimit(form: PaperForm, limit: number): PaperForm {
  return {
    information: form.information.flatMap((field) => continuedField(field, limit)),
    followUps: form.followUps.flatMap((row) => continuedRow(row, limit)),
    state: form.state.flatMap((field) => continuedField(field, limit)),
  };
}
