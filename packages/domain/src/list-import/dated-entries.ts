import { readWrittenDay } from '../paper-form/when-cells.ts';

/** One entry of a running log kept in one cell. */
export interface DatedEntry {
  readonly day: string;
  readonly text: string;
}

const opening =
  /^\s*(?:[(（【[]\s*)?((?:20\d{2}\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}(?!\d|\s*(?:小时|天|万|亿|千|米|版|倍|折|%|个|元|吨|公里|分钟|年|期|mm|cm|kg))\s*[日号]?|20\d{6})(?:\s*[)）】\]])?\s*[:：、,，]?\s*/;

/**
 * Parts a running log ("3月5日 电话沟通…\n3月8日 拜访…") at lines that begin with a day. Lines without one belong to the entry above.
 * @returns null where the first line has no day, so that the text is no log
 */
export function datedEntries(
  text: string,
  today: string,
): { readonly entries: readonly DatedEntry[]; readonly assumed: boolean } | null {
  const entries: { day: string; text: string }[] = [];
  let assumed = false;
  for (const line of text.split(/\r?\n|(?<=[。；;])\s*(?=20\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2})/)) {
    const match = opening.exec(line.slice(0, 60));
    const reading = match?.[1] ? readWrittenDay(match[1].replace(/\s/g, ''), today, 'past') : null;
    const day = reading?.value.rest === null ? reading.value.day : null;
    const rest = match ? line.slice(match[0].length).trim() : '';
    const last = entries.at(-1);
    if (day !== null && rest !== '' && day <= today) {
      if (reading?.certainty !== 'sure') assumed = true;
      entries.push({ day, text: rest });
    } else if (!last) return null;
    else if (line.trim() !== '') last.text += `\n${line.trim()}`;
  }
  return entries.length === 0 ? null : { entries, assumed };
}
