/** A value as JSON that PostgreSQL can keep: NUL and half characters, which a file may hold and jsonb may not, become the replacement mark. */
export function storableJson(value: unknown): string {
  const text = JSON.stringify(value);
  return /\\u(?:0000|d[89a-f])/i.test(text) ? JSON.stringify(value, asStorable) : text;
}

/** The same for one text. */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').toWellFormed();
}

function asStorable(_: string, value: unknown): unknown {
  return typeof value === 'string' ? storableText(value) : value;
}
