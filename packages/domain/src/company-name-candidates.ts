import type { CompanyCore } from './company-core.ts';
import { lookAlikesOf } from './name-edits.ts';
import { foldCharacters } from './search-folding.ts';
import { holdingAll, soundingLike } from './search-tokens.ts';

/** A slip is looked for in so many characters of a brand. */
const longestSlip = 24;

/**
 * The texts of tsqueries over `customers.search` that together meet every name which `companyNameLikeness` may find like this one, the
 * surest first: all of it, its brand, its brand with one slip anywhere, and what sounds like it. [] where only general words are written.
 */
export function queriesForLike({ brand, line }: CompanyCore): string[] {
  const brandMarks = foldCharacters(brand);
  if (brandMarks.length === 0) return [];
  const all = [...brandMarks, ...foldCharacters(line)];
  const slips = brandMarks.length > 2 ? withOneSlip(brandMarks, [...line].slice(0, 2)) : lookingAlike(brandMarks);
  return [
    holdingAll(pairs(all)),
    brandMarks.length < all.length ? holdingAll(pairs(brandMarks)) : '',
    slips.join(' | '),
    brandMarks.length > 1 ? soundingLike(brand + line.slice(0, 2), 'company') : '',
  ].filter((query) => query !== '');
}

/**
 * Every character in turn may be wrong, missing or too many: what stands around it is asked for. So are two at once in a brand long enough,
 * and of a short one the order may be another.
 */
function withOneSlip(brand: readonly string[], line: readonly string[]): string[] {
  const marks = [...brand, ...line];
  const wrong = brand.length > 4 ? 2 : 1;
  const slips = brand
    .slice(0, longestSlip)
    .map((_, at) => [...pairs(marks.slice(0, at)), ...pairs(marks.slice(at + wrong))]);
  return [...slips, ...(brand.length > 4 ? [] : [[...new Set(brand), ...pairs(line)]])].map(
    (held) => `(${holdingAll(held)})`,
  );
}

/** A brand of two characters with one for the other that looks like it: too short for anything else around a slip. */
function lookingAlike(brand: readonly string[]): string[] {
  return brand.flatMap((mark, at) => lookAlikesOf(mark).map((other) => holdingAll(pairs(brand.with(at, other)))));
}

/** Two neighbours each; a single one by itself. */
function pairs(marks: readonly string[]): string[] {
  if (marks.length < 2) return [...marks];
  return marks.slice(1).map((mark, i) => `${marks[i]}${mark}`);
}
