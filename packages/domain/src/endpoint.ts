import type { z } from 'zod';
import type { Phrase } from './field.ts';
import type { Permission } from './policy.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Who may call: anyone, anyone signed in, or who holds a permission (the record's own scope is checked by the service). */
export type Access = 'public' | 'signedIn' | Permission;

type Schema = z.ZodType;

/**
 * A contract as a value: the server serves it, the web calls it typed, OpenAPI is printed from it.
 * `path` names its parameters with colons (`/api/customers/:id`). What `output` does not declare never leaves the server.
 */
export interface Endpoint<
  P extends Schema = Schema,
  Q extends Schema = Schema,
  B extends Schema = Schema,
  O extends Schema = Schema,
> {
  readonly name: string;
  readonly method: Method;
  readonly path: string;
  readonly summary: Phrase;
  readonly access: Access;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly output: O;
  /** Success status: 200 unless told. */
  readonly status?: 200 | 201;
  /** The largest JSON body in bytes: a million unless told. */
  readonly bodyBytes?: number;
  /** `json` unless told. `bytes` takes a raw body or gives a file; `events` is a server-sent event stream of `output`. */
  readonly transport?: 'json' | 'bytes' | 'events';
}

/** Declares an endpoint and keeps its exact types. */
export function endpoint<
  P extends Schema = z.ZodUndefined,
  Q extends Schema = z.ZodUndefined,
  B extends Schema = z.ZodUndefined,
  O extends Schema = Schema,
>(definition: Endpoint<P, Q, B, O>): Endpoint<P, Q, B, O> {
  return definition;
}

type Parsed<S> = S extends z.ZodUndefined ? undefined : S extends Schema ? z.output<S> : undefined;
type Written<S> = S extends z.ZodUndefined ? undefined : S extends Schema ? z.input<S> : undefined;

/** What a handler receives: everything already parsed. */
export interface InputOf<E extends Endpoint> {
  readonly params: Parsed<NonNullable<E['params']>>;
  readonly query: Parsed<NonNullable<E['query']>>;
  readonly body: Parsed<NonNullable<E['body']>>;
}

type Part<K extends string, S> = S extends z.ZodUndefined ? object : S extends Schema ? Record<K, z.input<S>> : object;

/** What a caller writes: only the parts that the endpoint declares. */
export type RequestOf<E extends Endpoint> = Part<'params', NonNullable<E['params']>> &
  Part<'query', NonNullable<E['query']>> &
  Part<'body', NonNullable<E['body']>>;

/** What a caller gets back. */
export type AnswerOf<E extends Endpoint> = z.output<E['output']>;

/** What a handler must return, before it is checked. */
export type HandlerAnswerOf<E extends Endpoint> = z.input<E['output']>;

export type BodyOf<E extends Endpoint> = Written<NonNullable<E['body']>>;
