import type { Phrase } from '../field.ts';
import type { Certainty } from './paper-form.ts';

/** What was made of one text: the value, how sure it is, and what was assumed or not understood, one sentence each. */
export interface TextReading<T> {
  readonly value: T;
  readonly certainty: Certainty;
  readonly notes: readonly Phrase[];
}

export const sure = <T>(value: T): TextReading<T> => ({ value, certainty: 'sure', notes: [] });

/** Gathers while a text is read what was assumed and what was not understood. */
export class ReadingNotes {
  private certainty: Certainty = 'sure';
  private readonly notes = new Map<string, Phrase>();

  assume(note: Phrase): void {
    if (this.certainty === 'sure') this.certainty = 'assumed';
    this.add(note);
  }

  leave(note: Phrase): void {
    this.certainty = 'unread';
    this.add(note);
  }

  reading<T>(value: T): TextReading<T> {
    return { value, certainty: this.certainty, notes: [...this.notes.values()] };
  }

  private add(note: Phrase): void {
    this.notes.set(note.zh, note);
  }
}

/** The less certain of two. */
export function leastCertain(a: Certainty, b: Certainty): Certainty {
  if (a === 'unread' || b === 'unread') return 'unread';
  return a === 'assumed' || b === 'assumed' ? 'assumed' : 'sure';
}

/** Words that say that there is nothing: 无, 暂无, /, -. */
export function saysNothing(text: string): boolean {
  return text.length <= 20 && /^(?:无|暂无|没有|未填|空|n\/?a|none|nil|[-/—－／\s]*)$/i.test(text.trim());
}
