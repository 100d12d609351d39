import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** `_x000D_` in a workbook means the character of that number; a text that has such letters itself has each such underscore escaped. */
const escaped = /_(?=x[0-9A-Fa-f]{4}_)/g;
const sharing = /_x[0-9A-Fa-f]{4}_x[0-9A-Fa-f]{4}_/;

/** Stands for an escaped underscore until the file is written: a noncharacter, which `printableText` lets through nowhere. */
const placeholder = '\ufdd0';

/** A text as the XML of a workbook has it, before `&` and `<` are escaped (ISO/IEC 29500-1, 22.9.2.19). */
export function escapeText(text: string): string {
  return text.replace(escaped, '_x005F_');
}

/**
 * A text for a cell of the workbook library. It escapes such sequences by itself, but not where two share an underscore: `_x005F_x000D_`
 * would be read back as something else. Those are kept from it, and {@link settleEscapes} puts them right.
 */
export function guardEscapes(text: string): string {
  return sharing.test(text) ? text.replace(escaped, placeholder) : text;
}

/** Finishes a workbook whose texts went through {@link guardEscapes}; hands back the same bytes where there is nothing to do. */
export function settleEscapes(bytes: Uint8Array): Uint8Array {
  const part = 'xl/sharedStrings.xml';
  const shared = unzipSync(bytes, { filter: ({ name }) => name === part })[part];
  const text = shared ? strFromU8(shared) : '';
  if (!text.includes(placeholder)) return bytes;
  return zipSync({ ...unzipSync(bytes), [part]: strToU8(text.replaceAll(placeholder, '_x005F_')) });
}

/** Excel holds 32,767 characters in a cell; of a longer text the beginning is kept, and how many characters are missing is told. */
const mostCharacters = 32_767;

/** A text that a cell can hold. */
export function cutToCell(text: string): string {
  if (text.length <= mostCharacters) return text;
  const kept = text.slice(0, mostCharacters - 20).replace(/[\ud800-\udbff]$/, '');
  return `${kept}… [+${text.length - kept.length}]`;
}
