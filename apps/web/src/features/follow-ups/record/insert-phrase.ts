/** Puts a phrase where the caret is, on a line of its own unless the line is empty. Gives the text and the new caret. */
export function insertPhrase(text: string, phrase: string, from: number, to: number): { text: string; caret: number } {
  const before = text.slice(0, from);
  const lead = before === '' || /[\n；;。，,、]\s*$/.test(before) ? '' : '；';
  const written = before + lead + phrase;
  return { text: written + text.slice(to), caret: written.length };
}
