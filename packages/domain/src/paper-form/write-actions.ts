import { type ActionCells, readActions } from './actions-cells.ts';
import type { FormAction, FormFollowUp } from './form-record.ts';
import { writeItems } from './item-notation.ts';
import { naturalOrQuoted, type Quote } from './natural-or-quoted.ts';
import { sameValue } from './same-value.ts';

type Promised = Pick<FormFollowUp, 'actions' | 'consensus' | 'openIssues'>;

const nothing = '无';
/** Midnight as 0:00: other programs write 00:00 after a date that has no hour. */
const dueText = ({ dueOn, dueTime }: FormAction): string =>
  [dueOn, dueTime === '00:00' ? '0:00' : dueTime].filter((part) => part !== null).join(' ');

/** Equal values once, different ones numbered like the actions. */
function shared(values: readonly (string | null)[], numbered: boolean): string {
  const [first = null] = values;
  const isSame = values.every((value) => value === first);
  if (isSame && !numbered) return first ?? '';
  if (isSame && first === null) return nothing;
  return values.map((value, index) => `${index + 1}.${value ?? nothing}`).join(';');
}

/** NUL, which no text may hold, between the three cells while they are tried together. */
const between = '\u0000';

function cellsOf(written: string): ActionCells {
  const [actions = '', owner = '', deadline = ''] = written.split(between);
  return { actions, owner, deadline };
}

/**
 * Writes 下一步行动, 负责人 and 截止日期 of one row. `readActions` reads the same back.
 * @param day the row's day, which dates in an action's own words are counted from
 */
export function writeActions({ actions, consensus, openIssues }: Promised, day: string): ActionCells {
  const onPaper = (dates: 'days' | 'shared' | 'numbered') => (quote: Quote) => {
    const lines = [
      ...(actions.length === 0 ? [] : [writeItems(actions.map((action) => quote(action.content)))]),
      ...(consensus.length === 0 ? [] : [`共识:${writeItems(consensus.map(quote))}`]),
      ...(openIssues.length === 0 ? [] : [`待解决:${writeItems(openIssues.map(quote))}`]),
    ];
    const owners = actions.map(({ owner }) => (owner === null ? null : quote(owner)));
    const due = actions.map((action) => (dates === 'days' ? action.dueOn : dueText(action) || null));
    return [lines.join('\n'), shared(owners, false), shared(due, dates === 'numbered' && due.length > 0)].join(between);
  };
  const fits = (written: string) =>
    sameValue(readActions(cellsOf(written), day).value, { actions, consensus, openIssues, rest: [] });
  // The days alone, where the actions' own words say the hours.
  for (const dates of ['days', 'shared', 'numbered'] as const) {
    const plain = onPaper(dates)((text) => text);
    if (fits(plain)) return cellsOf(plain);
  }
  return cellsOf(naturalOrQuoted(onPaper('numbered'), fits));
}
