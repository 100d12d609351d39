import type { Endpoint, RequestOf } from './endpoint.ts';

/** A text as a part of an address. Half an emoji, which cannot be written, becomes U+FFFD. */
function escaped(value: unknown): string {
  return encodeURIComponent(String(value).toWellFormed());
}

/**
 * Values as the query of an address, `?stage=won&stage=lost`: lists repeat their name; what is undefined, null or an empty text is
 * left out. Empty for nothing.
 */
export function queryText(values: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null && one !== '')
      .map((one) => `${escaped(name)}=${escaped(one)}`),
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
}

/** The address of a request: parameters filled into the endpoint's path, the query appended, all escaped. */
export function addressOf<E extends Endpoint>(endpoint: E, request?: RequestOf<E>): string {
  const { params = {}, query = {} } = (request ?? {}) as Parts;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => escaped(params[name] ?? ''));
  return path + queryText(query);
}
