import { printableText } from './printable-text.ts';

/** A giver of names that are safe in one place and differ from all that it gave before, without regard to case. */
export type NameGiver = (wanted: string) => string;

/**
 * Names for the sheets of one workbook: Excel allows 31 UTF-16 units, none of `[ ] : * ? / \`, no apostrophe at an end, and keeps
 * "History" for itself. `fallback` stands for a name of which nothing is left.
 */
export function sheetNames(fallback: string): NameGiver {
  return namesOf({
    forbidden: /[[\]:*?/\\]/g,
    reserved: /^history$/i,
    edges: /^[\s']+|[\s']+$/g,
    longest: 31,
    fallback,
  });
}

/**
 * Names for files of one archive or one download, without their ending: no path, nothing that Windows forbids or reserves, no leading
 * dot, at most 80 characters.
 */
export function fileNames(fallback: string): NameGiver {
  return namesOf({
    forbidden: /[<>:"/\\|?*]/g,
    reserved: /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i,
    edges: /^[\s.]+|[\s.]+$/g,
    longest: 80,
    fallback,
  });
}

interface NameRules {
  readonly forbidden: RegExp;
  readonly reserved: RegExp;
  readonly edges: RegExp;
  readonly longest: number;
  readonly fallback: string;
}

function namesOf({ forbidden, reserved, edges, longest, fallback }: NameRules): NameGiver {
  const given = new Set<string>();
  const trimmed = (text: string, length: number) =>
    text
      .slice(0, length)
      .replace(/[\ud800-\udbff]$/, '')
      .replace(edges, '');
  return (wanted) => {
    const safe = printableText(wanted)
      .replace(/\s+/g, ' ')
      .replace(/\p{Cf}/gu, '')
      .replace(forbidden, '_')
      .replace(edges, '');
    const base = safe === '' ? fallback : reserved.test(safe) ? `_${safe}` : safe;
    for (let number = 1; ; number++) {
      const suffix = number === 1 ? '' : ` (${number})`;
      const name = trimmed(base, longest - suffix.length) + suffix;
      const key = name.normalize('NFKC').toLowerCase();
      if (given.has(key)) continue;
      given.add(key);
      return name;
    }
  };
}
