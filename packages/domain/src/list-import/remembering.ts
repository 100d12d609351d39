/**
 * A reader that remembers what it made of short texts, since the cells of a list repeat a few words. What it gives must not be changed.
 * At most `most` texts are kept.
 */
export function remembering<T>(read: (text: string) => T, most = 2000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > 60) return read(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = read(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}

/** The same for a reader that needs the team's words: one memory for each list of them. */
export function rememberingFor<W extends object, T>(
  read: (text: string, words: W) => T,
): (text: string, words: W) => T {
  const readers = new WeakMap<W, (text: string) => T>();
  return (text, words) => {
    const known = readers.get(words) ?? remembering((one) => read(one, words));
    readers.set(words, known);
    return known(text);
  };
}
