import { apart, type CompanyCore, companyCore } from './company-core.ts';
import type { DuplicateLevel, DuplicateReason } from './duplicate.ts';
import type { NameKeys } from './list-import/company-name-key.ts';
import {
  bigramOverlap,
  contrast,
  easilyMistaken,
  editDistance,
  isNumeral,
  lookAlike,
  type OneEdit,
  oneEdit,
  soundTheSame,
} from './name-edits.ts';

/** How alike two names of companies are. */
export interface Likeness {
  readonly level: DuplicateLevel;
  readonly why: Extract<DuplicateReason, 'name' | 'similar_name' | 'homophone'>;
  /** From 0 to 1, to put the likeliest first among those of one level. */
  readonly score: number;
}

/** How two lines of business stand to each other; `open`: one says nothing, `part`: one says less of the same trade. */
type Lines = 'same' | 'open' | 'part' | 'vague' | 'apart';

/**
 * Compares two names of companies, whichever was typed: 华信科技 is like 上海华信科技股份有限公司, a slip of one character in a name of three is
 * seen, and what merely shares general words (科技, 大学) is not. A branch is like itself alone, never like its parent or another branch.
 * @param a taken apart by `companyCore`
 * @returns null where nothing suggests that they mean the same company
 */
export function companyNameLikeness(a: CompanyCore, b: CompanyCore): Likeness | null {
  if (a.keys.exact === '' || b.keys.exact === '') return null;
  if (a.keys.exact === b.keys.exact) return { level: 'exact', why: 'name', score: 1 };
  const level = a.branch || b.branch ? sameBranch(a, b) : likeCompanies(a, b);
  const score = bigramOverlap(a.keys.exact, b.keys.exact);
  if (level === 'similar') return { level, why: 'similar_name', score };
  if (soundAlike(a, b)) return { level: 'maybe', why: 'homophone', score };
  return level && { level, why: 'similar_name', score };
}

/** {@link companyNameLikeness} of two names by their keys. */
export function likenessOfKeys(a: NameKeys, b: NameKeys): Likeness | null {
  return companyNameLikeness(companyCore(a), companyCore(b));
}

type Level = 'similar' | 'maybe' | null;

function sameBranch(a: CompanyCore, b: CompanyCore): Level {
  return a.branch && b.branch && a.core === b.core ? 'similar' : null;
}

function likeCompanies(a: CompanyCore, b: CompanyCore): Level {
  if (a.brand === '' || b.brand === '') return sameGeneralWords(a, b) ? 'similar' : null;
  if (a.core === b.core) return 'similar';
  const lines = compareLines(a, b);
  if (a.brand === b.brand) return sameBrand(a, b, lines);
  const edit = oneEdit(a.brand, b.brand);
  return (edit && slip(a, b, edit, lines)) ?? slipInLine(a, b) ?? contained(a, b, lines) ?? farther(a, b, lines);
}

/** 北京大学 is itself only, 第一百货 wherever no place is told. */
function sameGeneralWords(a: CompanyCore, b: CompanyCore): boolean {
  return a.core === b.core && a.region === b.region && (a.region !== '' || Array.from(a.core).some(isNumeral));
}

function compareLines(a: CompanyCore, b: CompanyCore): Lines {
  if (a.line === b.line) return 'same';
  if (a.line === '' || b.line === '') return 'open';
  if (a.line.startsWith(b.line) || b.line.startsWith(a.line)) return 'part';
  const [one, other] = [a.trades, b.trades];
  if (one.size === 0 || other.size === 0) return 'vague';
  const common = [...one].filter((trade) => other.has(trade)).length;
  if (common === Math.min(one.size, other.size)) return 'part';
  return common > 0 ? 'vague' : 'apart';
}

function sameBrand(a: CompanyCore, b: CompanyCore, lines: Lines): Level {
  const { length } = Array.from(a.brand);
  if (length === 1) return null;
  if (lines === 'apart') return length > 3 ? 'similar' : length === 3 ? 'maybe' : null;
  if (apart(a, b)) return length > 3 ? 'similar' : 'maybe';
  if (lines === 'vague') return length > 2 ? 'similar' : 'maybe';
  return 'similar';
}

function slip(a: CompanyCore, b: CompanyCore, edit: OneEdit, lines: Lines): Level {
  const length = Math.max(Array.from(a.brand).length, Array.from(b.brand).length);
  if (lines === 'apart' || apart(a, b)) return null;
  if (isLatin(a.brand) && isLatin(b.brand)) return latinSlip(edit, length);
  if (edit.kind === 'replaced') {
    if (contrast(edit.from, edit.to)) return null;
    if (length < 3) return lines === 'same' && a.line !== '' && lookAlike(edit.from, edit.to) ? 'similar' : null;
    if (length > 3 || easilyMistaken(edit.from, edit.to)) return lines === 'vague' ? 'maybe' : 'similar';
    return lines === 'same' ? 'maybe' : null;
  }
  if (edit.kind === 'swapped') return length < 3 || lines === 'vague' ? null : 'similar';
  if (isNumeral(edit.mark) || length < 4) return null;
  const within = edit.at > 0 && edit.at < length - 1;
  return lines !== 'vague' && (within || length > 4) ? 'similar' : 'maybe';
}

/** 立讯精蜜 for 立讯精密: what is misspelt is no word of a trade any more. */
function slipInLine(a: CompanyCore, b: CompanyCore): Level {
  const [short, long] = a.brand.length < b.brand.length ? [a, b] : [b, a];
  if (Array.from(short.brand).length < 2 || !long.brand.startsWith(short.brand) || apart(a, b)) return null;
  const length = Math.min(a.core.length, b.core.length);
  const edit = oneEdit(a.core.slice(0, length), b.core.slice(0, length));
  if (edit?.kind === 'swapped') return 'similar';
  if (edit?.kind !== 'replaced' || contrast(edit.from, edit.to)) return null;
  return length > 4 || easilyMistaken(edit.from, edit.to) ? 'similar' : null;
}

function latinSlip(edit: OneEdit, length: number): Level {
  const marks = edit.kind === 'replaced' ? edit.from + edit.to : edit.kind === 'inserted' ? edit.mark : '';
  return length < 5 || /\d/.test(marks) ? null : 'similar';
}

/** One brand within the other: 字节跳动 in 字节跳动今日头条. */
function contained(a: CompanyCore, b: CompanyCore, lines: Lines): Level {
  const [short, long] = a.brand.length < b.brand.length ? [a, b] : [b, a];
  const { length } = Array.from(short.brand);
  if (length < 3 || !long.brand.includes(short.brand) || apart(a, b)) return null;
  if (lines === 'apart' || isLatin(short.brand)) return null;
  const before = long.brand.indexOf(short.brand);
  return before < 3 && (short.line === '' || (length > 3 && short.line === long.line)) ? 'similar' : 'maybe';
}

/** Two slips in a long name. */
function farther(a: CompanyCore, b: CompanyCore, lines: Lines): Level {
  const length = Math.min(Array.from(a.brand).length, Array.from(b.brand).length);
  if (length < 6 || lines === 'apart' || lines === 'vague' || apart(a, b)) return null;
  if (/[0-9一二三四五六七八九十]/.test(a.brand + b.brand)) return null;
  const allowed = isLatin(a.brand) ? Math.floor(length / 5) : Math.floor(length / 3);
  return editDistance(a.brand, b.brand, allowed) <= allowed && bigramOverlap(a.brand, b.brand) >= 0.4
    ? 'similar'
    : null;
}

const isLatin = (text: string): boolean => /^[\p{Script=Latin}\d]+$/u.test(text);

function soundAlike(a: CompanyCore, b: CompanyCore): boolean {
  if (a.branch !== b.branch || a.brand === '' || b.brand === '' || a.brand === b.brand) return false;
  if (isLatin(a.brand)) return false;
  const lines = compareLines(a, b);
  return lines !== 'apart' && lines !== 'vague' && soundTheSame(a.brand, b.brand);
}
