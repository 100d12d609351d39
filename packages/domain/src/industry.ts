import { GB4754_2017 } from './data/gb4754-2017.ts';
import { GB4754_INITIALS } from './data/gb4754-initials.ts';
import { INDUSTRY_ALIASES } from './data/industry-aliases.ts';

/** One row of GB/T 4754-2017: section (门类), division (大类), group (中类) or class (小类). */
export type Industry = {
  /** A to T for a section, two to four digits for the others; without the section's letter before them. */
  code: string;
  name: string;
  level: 1 | 2 | 3 | 4;
  /** The code one level up, null for a section. */
  parent: string | null;
};

type Row = Industry & { folded: string; ancestors: string };

type Table = { rows: Row[]; byCode: Map<string, Row>; children: Map<string | null, Row[]> };

/** Width, case and the punctuation inside names make no difference to a search. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[、,，()（）\s]/g, '');

const LEVELS = [1, 2, 3, 4] as const;
let table: Table | undefined;

function load(): Table {
  if (table) return table;
  const loaded: Table = { rows: [], byCode: new Map(), children: new Map() };
  let section: string | null = null;
  for (const entry of GB4754_2017.split(/[\n|]/)) {
    const code = /^[A-T]|^\d+/.exec(entry)?.[0] ?? '';
    const level = LEVELS[code < 'A' ? code.length - 1 : 0] ?? 1;
    const parent: string | null = level === 1 ? null : level === 2 ? section : code.slice(0, -1);
    if (level === 1) section = code;
    const name = entry.slice(code.length);
    const above = parent === null ? undefined : loaded.byCode.get(parent);
    const row: Row = {
      code,
      name,
      level,
      parent,
      folded: fold(name),
      ancestors: above ? `${above.ancestors} ${above.folded}` : '',
    };
    loaded.rows.push(row);
    loaded.byCode.set(code, row);
    loaded.children.set(parent, [...(loaded.children.get(parent) ?? []), row]);
  }
  table = loaded;
  return loaded;
}

const plain = ({ code, name, level, parent }: Row): Industry => ({ code, name, level, parent });

/** A code as people write it: full width, small letters, the section's letter before the digits (I6513 → 6513). */
function bareCode(code: string): string {
  const written = code.normalize('NFKC').trim().toUpperCase();
  const [, letter, digits] = /^([A-T])(\d{2,4})$/.exec(written) ?? [];
  if (letter === undefined || digits === undefined) return written;
  return load().byCode.get(digits.slice(0, 2))?.parent === letter ? digits : written;
}

/** The row of a code (I, 65, 651, 6513 or I6513), or null: an unknown code is kept by its owner, not refused. */
export function industryByCode(code: string): Industry | null {
  const row = load().byCode.get(bareCode(code));
  return row ? plain(row) : null;
}

/** The names from the section down to the code's own, for 6513 all four levels; [] for an unknown code. */
export function industryPath(code: string): string[] {
  const names: string[] = [];
  for (let row = load().byCode.get(bareCode(code)); row; row = load().byCode.get(row.parent ?? ''))
    names.unshift(row.name);
  return names;
}

/** The rows one level below a code in the standard's order, the 20 sections for null; [] below a class. */
export function childrenOf(code: string | null): Industry[] {
  return (load().children.get(code === null ? null : bareCode(code)) ?? []).map(plain);
}

type Term = { text: string; short: string; aliases: Map<string, number> };

function termOf(text: string): Term {
  const short = text.replace(/(?:行业|产业|领域|公司|企业|厂|业)$/, '');
  const aliases = new Map<string, number>();
  const word = [text, short].find((part) => Object.hasOwn(INDUSTRY_ALIASES, part)) ?? longestAliasIn(text);
  const best = word === text || word === short ? 95 : 45;
  for (const [index, code] of (INDUSTRY_ALIASES[word] ?? '').split(' ').entries()) aliases.set(code, best - 5 * index);
  return { text, short: short.length >= 2 ? short : text, aliases };
}

/** 云计算服务商 holds 云计算; Latin words (it) are not looked for inside others (digital). */
function longestAliasIn(text: string): string {
  return Object.keys(INDUSTRY_ALIASES).reduce(
    (best, word) => (word.length > best.length && !/[a-z]/.test(word) && text.includes(word) ? word : best),
    '',
  );
}

function hasInOrder(name: string, term: string): boolean {
  let at = -1;
  for (const mark of term) {
    at = name.indexOf(mark, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function initialsAt(name: string, initials: string): number {
  const marks = Array.from(name);
  const fits = (start: number) =>
    Array.from(initials).every((letter, i) => GB4754_INITIALS[letter]?.includes(marks[start + i] ?? '\n') === true);
  return marks.findIndex((_, start) => start + initials.length <= marks.length && fits(start));
}

/** How well a row's own name answers a term, 0 to 100. */
function nameScore(row: Row, term: Term): number {
  if (row.folded === term.text) return 100;
  const alias = term.aliases.get(row.code);
  if (alias !== undefined) return alias;
  if (row.folded.startsWith(term.text)) return 70;
  if (row.folded.includes(term.text)) return 60;
  if (row.folded.includes(term.short)) return 55;
  if (/^[a-z]{2,}$/.test(term.text)) {
    const at = initialsAt(row.folded, term.text);
    return at < 0 ? 0 : at === 0 ? 50 : 45;
  }
  return term.short.length >= 3 && hasInOrder(row.folded, term.short) ? 30 : 0;
}

function scoreOf(row: Row, terms: Term[]): number {
  const own = terms.map((term) => nameScore(row, term));
  if (Math.max(...own) === 0) return 0;
  const inherited = terms.map((term, i) => (own[i] === 0 && row.ancestors.includes(term.short) ? 20 : 0));
  const sum = [...own, ...inherited].reduce((total, score) => total + score, 0);
  return sum + (row.level === 2 ? 4 : 0) - row.folded.length / 2 - (row.name.startsWith('其他') ? 6 : 0);
}

/**
 * Finds rows by what a person types, best first, at most `limit`.
 *
 * A code finds the rows that begin with it (65, I65). Words may be parts of names, everyday words (电商, 芯片), pinyin
 * initials (rjkf), and several, cut at spaces, / and -, as on the paper form (制造业-计算机通信, 互联网/软件开发): rows
 * that answer more of them come first, rows that answer one still come. Nothing typed finds nothing.
 */
export function searchIndustries(query: string, limit = 20): Industry[] {
  const { rows } = load();
  const written = bareCode(query);
  const found = /^(?:[A-T]|\d{1,4})$/.test(written)
    ? rows.filter((row) => row.code.startsWith(written))
    : rankByWords(rows, query);
  return found.slice(0, limit).map(plain);
}

function rankByWords(rows: Row[], query: string): Row[] {
  const words = query
    .normalize('NFKC')
    .slice(0, 60)
    .split(/[\s/、,;|>·:\-‐-―]+/u);
  const terms = words
    .map(fold)
    .filter((word) => word !== '')
    .slice(0, 6)
    .map(termOf);
  if (terms.length === 0) return [];
  return rows
    .map((row) => ({ row, score: scoreOf(row, terms) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.row.code < b.row.code ? -1 : 1))
    .map(({ row }) => row);
}
