import { addressOf } from '@genjin/domain/address';
import type { AnswerOf, Endpoint, RequestOf } from '@genjin/domain/endpoint';
import type { SignedIn, Surroundings } from '#kit/context';
import { createApp } from '../app.ts';

/** Asks the product's own API inside the process, as a person, at an instant. */
export type Ask = <E extends Endpoint>(endpoint: E, request: RequestOf<E>) => Promise<AnswerOf<E>>;

/** Gives an {@link Ask} for a person at an instant (ISO 8601): the clock that the server believes in. */
export type Desk = (person: SignedIn, at: string) => Ask;

/**
 * What is loaded goes through the same contract, rules and permissions as what people type; only person and clock are set. One request at a time.
 * An {@link Ask} throws an Error with the refusal's code and fields when something is refused.
 */
export function openDesk(surroundings: Surroundings): Desk {
  let sitting: { person: SignedIn; at: string } | null = null;
  const app = createApp({
    ...surroundings,
    clock: () => new Date(sitting?.at ?? 0),
    authenticate: async () => sitting?.person ?? null,
    originAllowed: () => false,
    addressOf: () => '',
    webFolder: null,
    healthy: async () => true,
  });
  return (person, at) => async (endpoint, request) => {
    sitting = { person, at };
    const { body } = request as { readonly body?: unknown };
    const response = await app.request(addressOf(endpoint, request), {
      method: endpoint.method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as { error?: { code: string; fields?: unknown } };
    if (!response.ok)
      throw new Error(`${endpoint.name}: ${answer.error?.code} ${JSON.stringify(answer.error?.fields ?? '')}`);
    return answer as never;
  };
}
