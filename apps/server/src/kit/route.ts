import type { Endpoint, HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import type { Ctx, PublicCtx } from './context.ts';

type Handler = (ctx: PublicCtx, input: InputOf<Endpoint>, request: Request) => Promise<unknown>;

/** An endpoint with the function that answers it. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly handler: Handler;
}

/** A route for a signed-in person: without one the request ends before the handler. */
export function route<E extends Endpoint>(
  endpoint: E,
  handler: (ctx: Ctx, input: InputOf<E>) => Promise<HandlerAnswerOf<E>>,
): Route {
  return { endpoint, handler: handler as unknown as Handler };
}

/** A route that anybody may call. */
export function publicRoute<E extends Endpoint>(
  endpoint: E,
  handler: (ctx: PublicCtx, input: InputOf<E>) => Promise<HandlerAnswerOf<E>>,
): Route {
  return { endpoint, handler: handler as unknown as Handler };
}

/** A signed-in route that reads the raw request, or answers with bytes or an event stream of its own. */
export function rawRoute<E extends Endpoint>(
  endpoint: E,
  handler: (ctx: Ctx, input: InputOf<E>, request: Request) => Promise<Response | HandlerAnswerOf<E>>,
): Route {
  return { endpoint, handler: handler as unknown as Handler };
}
