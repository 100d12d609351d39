import { readingNotes } from './reading-notes.ts';
import { ReadingNotes, saysNothing, type TextReading } from './text-reading.ts';
import { readWrittenDay } from './when-cells.ts';

/** A day to come, and the words beside it. */
export interface ComingDay {
  readonly on: string | null;
  readonly note: string | null;
}

/** Reads 关键时间节点 or 唤醒日期: 2024-06-30, 6月底, "3月底签框架协议"; words beside the day are kept. */
export function readComingDay(text: string, today: string): TextReading<ComingDay> {
  const notes = new ReadingNotes();
  const written = text.trim();
  if (saysNothing(written)) return notes.reading({ on: null, note: null });
  const read = readWrittenDay(written, today, 'future');
  if (read.value.rest === null && read.value.start === null)
    return { ...read, value: { on: read.value.day, note: null } };
  if (read.value.day === null) notes.leave(readingNotes.keptAsIs(written));
  else notes.assume(readingNotes.dayFound(`${read.value.day}`));
  return notes.reading({ on: read.value.day, note: written });
}
