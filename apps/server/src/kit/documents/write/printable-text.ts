/** What XML 1.0 cannot hold, apart from lone surrogates: C0 controls other than tab and line feed, and noncharacters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const forbidden = /[\u0000-\u0008\u000e-\u001f\ufdd0-\ufdef\ufffe\uffff]/g;

/** All that is changed; most texts have none of it. Any surrogate, since only a closer look tells lone ones. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const suspicious = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

/**
 * A text that every format can hold, and that comes back as it went in. Line breaks of other systems (CR, CR LF), and the vertical tab
 * and form feed that word processors paste, become `\n`; what no document can hold (XML 1.0 section 2.2: other control characters,
 * lone surrogates, U+FFFE, U+FFFF; and U+FDD0 to U+FDEF, which no text is to be exchanged with) is shown as U+FFFD, so that nothing vanishes unseen. All else stays: spaces, tabs, emoji, `_x000D_`.
 */
export function printableText(text: string): string {
  if (!suspicious.test(text)) return text;
  return text
    .replace(/\r\n?|[\v\f]/g, '\n')
    .replace(forbidden, '\ufffd')
    .toWellFormed();
}

/** The lines of a text after {@link printableText}; an empty text is one empty line. */
export function printableLines(text: string): readonly string[] {
  return printableText(text).split('\n');
}
