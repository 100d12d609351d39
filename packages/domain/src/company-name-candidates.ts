import type { CompanyCore } from './company-core.ts';
import { foldCharacters } from './search-folding.ts';
import { holdingAll, soundingLike } from './search-tokens.ts';

/** A slip is looked for in names of so many characters, which are then compared. */
const longestSlip = 12;

/**
 * The texts of tsqueries over `customers.search` that together meet every name which `companyNameLikeness` may find like this one, the
 * surest first: all of it, its brand, its brand with one slip anywhere, and what sounds like it. [] where only general words are written.
 */
export function queriesForLike({ brand, line }: CompanyCore): string[] {
  const brandMarks = foldCharacters(brand);
  if (brandMarks.length === 0) return [];
  const all = [...brandMarks, ...foldCharacters(line)];
  const slips = brandMarks.length > 2 ? withOneSlip(brandMarks, [...line].slice(0, 2)) : [];
  return [
    holdingAll(pairs(all)),
    brandMarks.length < all.length ? holdingAll(pairs(brandMarks)) : '',
    slips.join(' | '),
    brandMarks.length > 1 ? soundingLike(brand + line.slice(0, 2), 'company') : '',
  ].filter((query) => query !== '');
}

/** Every character in turn may be wrong, missing or too many: what stands around it is asked for. Last, the order may be another. */
function withOneSlip(brand: readonly string[], line: readonly string[]): string[] {
  const marks = [...brand, ...line];
  const slips = brand
    .slice(0, longestSlip)
    .map((_, at) => holdingAll([...pairs(marks.slice(0, at)), ...pairs(marks.slice(at + 1))]));
  return [...slips, ...(brand.length < 9 ? [holdingAll([...new Set(brand), ...pairs(line)])] : [])].map(
    (query) => `(${query})`,
  );
}

/** Two neighbours each; a single one by itself. */
function pairs(marks: readonly string[]): string[] {
  if (marks.length < 2) return [...marks];
  return marks.slice(1).map((mark, i) => `${marks[i]}${mark}`);
}
