/** The words for values that have none of their own. */
interface ValueWords {
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  /** The names of a key's codes. */
  readonly codes?: Readonly<Record<string, (code: string) => string>>;
}

/** What an entry tells, one line for each key; inner keys follow their outer one with a dot. Ids are left to the log itself. */
export function detailsOf(details: unknown, words: ValueWords): { key: string; value: string }[] {
  if (details === null || typeof details !== 'object' || Array.isArray(details)) return [];
  return Object.entries(details).flatMap(([key, value]): { key: string; value: string }[] => {
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      return detailsOf(value, words).map((inner) => ({ key: `${key}.${inner.key}`, value: inner.value }));
    const text = textOf(key, value, words);
    return text === null ? [] : [{ key, value: text }];
  });
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function textOf(key: string, value: unknown, words: ValueWords): string | null {
  if (value === null) return words.none;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((one) => textOf(key, one, words) ?? '').join('、') || words.none;
  const text = String(value);
  return id.test(text) ? null : (words.codes?.[key]?.(text) ?? text);
}
