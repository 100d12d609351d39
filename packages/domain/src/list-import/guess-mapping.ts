import type { Phrase } from '../field.ts';
import { assignBest } from './assign-columns.ts';
import { type ColumnScores, scoreColumn } from './column-scores.ts';
import { numberContacts } from './further-contacts.ts';
import { readHeading } from './heading-text.ts';
import { type ImportTarget, importTargets, isNumbered, mostBeside } from './import-targets.ts';
import { mappingReasons } from './mapping-reasons.ts';
import { applyNeighbours } from './neighbour-rules.ts';
import { evidenceFor } from './value-evidence.ts';
import { profileOf } from './value-kinds.ts';

/** A column as it is found: its headings and its values. */
export interface GuessedColumn {
  readonly parent: string;
  readonly heading: string;
  readonly values: readonly string[];
}

/** What a column was taken for. */
export interface ColumnGuess {
  readonly target: ImportTarget | null;
  readonly ordinal: number;
  /** 0 to 1; of a column without a target how sure that is. */
  readonly confidence: number;
  readonly reason: Phrase;
}

/** Below this a guess is no guess. */
const least = 0.5;

/**
 * What each column of a list means, from headings and values. Every target is given to one column (of each numbered contact or
 * follow-up), those that may repeat to several; where columns compete, the assignment with the best total wins. A column that
 * nothing fits stays without a target, with the reason.
 */
export function guessMapping(columns: readonly GuessedColumn[]): ColumnGuess[] {
  const scored = columns.map(({ parent, heading, values }) => scoreColumn(parent, heading, profileOf(values)));
  applyNeighbours(scored);
  const headings = columns.map(({ heading }) => heading);
  const ordinals = numberContacts(scored, headings, ordinalsOf(columns));
  const { slots, matrix } = slotMatrix(scored, ordinals);
  const assigned = assignBest(matrix).map((slot) => slots[slot] ?? null);
  const guesses = scored.map((column, at) => {
    const target = assigned[at]?.target ?? null;
    return { column, target, ordinal: target && isNumbered(target) ? (ordinals[at] ?? 1) : 1 };
  });
  const joined = joinOrphans(withCustomer(guesses));
  return joined.map(({ column, target, ordinal }, at) => describe(column, target, ordinal, columns[at]?.values ?? []));
}

interface Slot {
  readonly target: ImportTarget;
  readonly ordinal: number;
}

interface Assigned {
  readonly column: ColumnScores;
  readonly target: ImportTarget | null;
  readonly ordinal: number;
}

/** The written number of each column's contact or follow-up; of equal headings without numbers, their count. */
function ordinalsOf(columns: readonly GuessedColumn[]): number[] {
  const seen = new Map<string, number>();
  return columns.map(({ parent, heading }) => {
    const [own, above] = [readHeading(heading), readHeading(parent)];
    const written = Math.max(own.ordinal, above.ordinal);
    const key = `${above.word}/${own.word}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return Math.min(mostBeside, written > 1 || own.word === '' ? written : count);
  });
}

/** One slot for each target, number and, where it may repeat, column. Cubes make one sure pairing worth more than two doubtful ones. */
function slotMatrix(
  scored: readonly ColumnScores[],
  ordinals: readonly number[],
): { slots: readonly Slot[]; matrix: readonly (readonly number[])[] } {
  const slots = new Map<string, Slot>();
  const keys = scored.map(({ scores }, at) =>
    [...scores].flatMap(([target, score]) => {
      if (score < least) return [];
      const ordinal = isNumbered(target) ? (ordinals[at] ?? 1) : 1;
      const key = `${target}#${ordinal}${importTargets[target].many ? `@${at}` : ''}`;
      slots.set(key, { target, ordinal });
      return [{ key, score }];
    }),
  );
  const order = [...slots.keys()];
  const matrix = keys.map((own) => {
    const worth = new Map(own.map(({ key, score }) => [key, score ** 3]));
    return order.map((key) => worth.get(key) ?? 0);
  });
  return { slots: [...slots.values()], matrix };
}

/** Without any column of customers, the people are the customers. */
function withCustomer(guesses: readonly Assigned[]): Assigned[] {
  if (guesses.some(({ target }) => target === 'customerName')) return [...guesses];
  const person = guesses.findIndex(({ target, ordinal }) => target === 'contactName' && ordinal === 1);
  return guesses.map((guess, at) => (at === person ? { ...guess, target: 'customerName' as const } : guess));
}

/** A second phone without a second name belongs to the first contact. */
function joinOrphans(guesses: readonly Assigned[]): Assigned[] {
  const heads: readonly (ImportTarget | null)[] = ['contactName', 'contactMixed'];
  const named = new Set(guesses.filter(({ target }) => heads.includes(target)).map(({ ordinal }) => ordinal));
  return guesses.map((guess) => {
    const alone = guess.target !== null && importTargets[guess.target].group === 'contact' && !named.has(guess.ordinal);
    return alone ? { ...guess, ordinal: 1 } : guess;
  });
}

function describe(
  column: ColumnScores,
  target: ImportTarget | null,
  ordinal: number,
  values: readonly string[],
): ColumnGuess {
  const known = column.heading.get(null) ?? 0;
  if (target === null)
    return {
      target,
      ordinal: 1,
      confidence: known,
      reason: known >= 0.6 ? mappingReasons.known : mappingReasons.unknown,
    };
  const score = column.scores.get(target) ?? column.scores.get('contactName') ?? least;
  const { fits, against } = evidenceFor(target, profileOf(values));
  const byHeading = column.heading.get(target) ?? 0;
  const reason =
    byHeading === 0
      ? mappingReasons.values
      : against > 0.4
        ? mappingReasons.doubtful
        : fits >= 0.5
          ? mappingReasons.both
          : score > byHeading + 0.1
            ? mappingReasons.place
            : mappingReasons.heading;
  return { target, ordinal, confidence: Math.round(score * 100) / 100, reason };
}
