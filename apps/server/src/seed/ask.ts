import type { AnswerOf, Endpoint, RequestOf } from '@genjin/domain/endpoint';
import type { SignedIn, Surroundings } from '#kit/context';
import { createApp } from '../app.ts';

/** Asks the product's own API inside the process, as a person, at an instant. */
export type Ask = <E extends Endpoint>(endpoint: E, request: RequestOf<E>) => Promise<AnswerOf<E>>;

/**
 * What is loaded goes through the same contract, rules and permissions as what people type; only the clock is set.
 * @param at the instant that the server believes in, ISO 8601.
 * The returned function throws an Error with the refusal's code and fields when something is refused.
 */
export function askAs(surroundings: Surroundings, person: SignedIn, at: string): Ask {
  const app = createApp({
    ...surroundings,
    clock: () => new Date(at),
    authenticate: async () => person,
    originAllowed: () => false,
    addressOf: () => '',
    webFolder: null,
    healthy: async () => true,
  });
  return async (endpoint, request) => {
    const {
      params = {},
      query = {},
      body,
    } = request as { params?: Record<string, string>; query?: Record<string, string>; body?: unknown };
    const path = endpoint.path.replace(/:([A-Za-z]+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
    const response = await app.request(`${path}?${new URLSearchParams(query)}`, {
      method: endpoint.method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as { error?: { code: string; fields?: unknown } };
    if (!response.ok)
      throw new Error(`${endpoint.name}: ${answer.error?.code} ${JSON.stringify(answer.error?.fields ?? '')}`);
    return answer as never;
  };
}
