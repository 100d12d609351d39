/**
 * What a spreadsheet may take for a formula when it opens a CSV file: a text that begins with one of these signs, full-width ones and
 * those after blanks or control characters among them (some programs trim first), or with a tab or line break. Apostrophes before it
 * belong to the pattern, so that escaping can be undone.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const dangerous = /^'*(?:[\t\r\n]|[\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠])/;

/** Signed numbers and phone numbers in international form, which nothing evaluates to anything else: they stay as they are. */
const harmless = /^[+-]\d+(?: \d+)*(?:\.\d+)?%?$/;

/**
 * A text as a CSV cell that no spreadsheet evaluates: a dangerous one gets an apostrophe before it (OWASP, CSV Injection).
 * {@link withoutCsvGuard} gives back exactly the same text, whatever it was.
 */
export function withCsvGuard(text: string): string {
  return dangerous.test(text) && !harmless.test(text) ? `'${text}` : text;
}

/** The text that {@link withCsvGuard} was given: one apostrophe is taken away before what would be dangerous without. */
export function withoutCsvGuard(text: string): string {
  return text.startsWith("'") && dangerous.test(text) && !harmless.test(text.slice(1)) ? text.slice(1) : text;
}
