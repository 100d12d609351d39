import { phoneDigits } from './phone.ts';
import { type NameKind, type NameSound, soundsOf } from './pinyin.ts';
import { foldCharacters } from './search-folding.ts';

/*
 * The lexemes of a search key, kept in a tsvector made by array_to_tsvector: every character and every two neighbouring
 * ones as they are (so that any part of a name is found), p: the pinyin and i: the initials from each syllable on,
 * r: a telephone number backwards, so that its tail is a beginning. The last three are asked for by prefix.
 */
const [PINYIN, INITIALS, REVERSED] = ['p:', 'i:', 'r:'] as const;
const PINYIN_LENGTH = 24;
const INITIALS_LENGTH = 12;
const QUERY_LENGTH = 64;

/** ü is typed v, u or yu: all are u here, in what is kept and in what is asked. */
const foldPinyin = (text: string): string => text.replaceAll('v', 'u').replaceAll('lyu', 'lu');

/** The first code units of a text, never half a character. */
function head(text: string, length: number): string {
  if (text.length <= length) return text;
  return /[\ud800-\udbff]/.test(text.charAt(length - 1)) ? text.slice(0, length - 1) : text.slice(0, length);
}

/** One character as it is, of more each two neighbours. */
function neighbours(marks: readonly string[]): string[] {
  return marks.length < 2 ? [...marks] : [...new Set(marks.slice(1).map((mark, i) => `${marks[i]}${mark}`))];
}

/**
 * What can be read from each sound on, at most `length` characters: the first choices, those with one sound switched to
 * another of its choices, and all second choices.
 */
function fromEachSound(choices: readonly string[][], length: number): Set<string> {
  const found = new Set<string>();
  let [first, second, switched] = ['', '', new Set<string>()];
  for (const [choice = '', ...others] of choices.toReversed()) {
    const longer = [...[...switched].map((rest) => choice + rest), ...others.map((other) => other + first)];
    switched = new Set(longer.slice(0, 8).map((text) => head(text, length)));
    first = head(choice + first, length);
    second = head((others[0] ?? choice) + second, length);
    switched.delete(first);
    found.add(first).add(second);
    for (const text of switched) found.add(text);
  }
  return found;
}

/** 行 x or h; of other letters the whole word (IBM) or its first (John Smith, js). */
function initialsOf({ han, readings }: NameSound): string[] {
  const letters = readings.map(([letter = '']) => letter);
  if (han && letters.length === 1) return letters;
  return [...new Set(han ? letters : [...readings, ...letters])];
}

/**
 * The lexemes of a name, for array_to_tsvector: no duplicates, none over 100 bytes. Surnames are read as surnames for
 * persons only; characters with a second common reading (乐, 行) are found by both. [] for a name without letters.
 */
export function nameTokens(name: string, kind: NameKind): string[] {
  const marks = foldCharacters(name);
  const tokens = new Set([...marks, ...neighbours(marks)]);
  const sounds = soundsOf(name, kind);
  const readings = sounds.map((sound) => sound.readings.map(foldPinyin));
  for (const text of fromEachSound(readings, PINYIN_LENGTH)) tokens.add(PINYIN + text);
  for (const text of fromEachSound(sounds.map(initialsOf), INITIALS_LENGTH)) tokens.add(INITIALS + text);
  return [...tokens];
}

/** The lexeme by which the tail of a telephone number (its digits, see `phoneDigits`) is found; [] under three digits. */
export function phoneTailTokens(digits: string): string[] {
  const only = digits.replace(/\D/g, '');
  return only.length < 3 ? [] : [REVERSED + Array.from(only.slice(-24)).reverse().join('')];
}

/**
 * A part of a query that is looked for as a whole; `han` stands for every script that is neither Latin nor digits.
 * `phone` is set where three digits or more may be the tail of a telephone number.
 */
export type QueryRun = { kind: 'han' | 'latin' | 'digits'; text: string; phone?: string };

const isLatin = (mark: string): boolean => /[\p{Script=Latin}0-9]/u.test(mark);

function runsOf(word: string): QueryRun[] {
  const runs: string[][] = [];
  for (const mark of foldCharacters(word)) {
    const run = runs.at(-1);
    if (run && isLatin(run[0] ?? '') === isLatin(mark)) run.push(mark);
    else runs.push([mark]);
  }
  return runs.map((run) => {
    const text = run.join('');
    if (!/^\d+$/.test(text)) return { kind: isLatin(text) ? 'latin' : 'han', text };
    return { kind: 'digits', text, ...(text.length >= 3 && { phone: text }) };
  });
}

/**
 * Cuts a query into the runs that must all be found: at spaces and list marks, and where the script changes
 * (华信keji → 华信 and keji). A telephone number written with spaces or dashes is one run.
 */
export function queryTerms(query: string): { runs: QueryRun[] } {
  const text = head(query.normalize('NFKC').trim(), QUERY_LENGTH);
  const digits = text.replace(/\D/g, '');
  if (digits.length >= 7 && /^[+\d().\s-]+$/.test(text)) {
    return { runs: [{ kind: 'digits', text: digits, phone: phoneDigits(text) }] };
  }
  return { runs: text.split(/[\s、,;/|]+/).flatMap(runsOf) };
}

const quoted = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
const prefix = (lexeme: string): string => `${quoted(lexeme)}:*`;

/**
 * The text of a tsquery for names that hold all of these lexemes: a single character or two neighbouring ones each, as folded by
 * `foldCharacters`.
 */
export function holdingAll(marks: readonly string[]): string {
  return allOf(marks.map(quoted));
}

/** The text of a tsquery for names in which something sounds, from one of its syllables on, as this text begins; '' for none. */
export function soundingLike(text: string, kind: NameKind): string {
  const sound = soundsOf(text, kind)
    .map(({ readings: [first = ''] }) => foldPinyin(first))
    .join('');
  return sound === '' ? '' : prefix(PINYIN + head(sound, PINYIN_LENGTH));
}

function allOf(terms: readonly string[]): string {
  return terms.length === 1 ? (terms[0] ?? '') : `(${terms.join(' & ')})`;
}

function runQuery({ kind, text, phone }: QueryRun, phones: boolean): string {
  const alternatives = [allOf(neighbours(Array.from(text)).map(quoted))];
  if (kind === 'latin') {
    if (text.length > 1) alternatives.push(prefix(PINYIN + head(foldPinyin(text), PINYIN_LENGTH)));
    alternatives.push(prefix(INITIALS + head(text, INITIALS_LENGTH)));
  }
  if (phones && phone !== undefined) alternatives.push(...phoneTailTokens(phone).map(prefix));
  return alternatives.length === 1 ? (alternatives[0] ?? '') : `(${alternatives.join(' | ')})`;
}

/**
 * The text of a tsquery for what a person types, to be bound as a parameter and cast (`$1::tsquery`), or null when
 * nothing in it can be searched. Chinese is found as written, Latin letters as written or as pinyin or as initials,
 * three digits and more as written or as the tail of a telephone number; `phones: false` leaves that last one out, for
 * who sees telephone numbers masked and must not find them out by searching. Takes the first 64 characters.
 */
export function toTsquery(query: string, options: { phones?: boolean } = {}): string | null {
  const { runs } = queryTerms(query);
  if (runs.length === 0) return null;
  return runs.map((run) => runQuery(run, options.phones !== false)).join(' & ');
}
