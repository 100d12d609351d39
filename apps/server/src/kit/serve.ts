import type { Endpoint, InputOf } from '@genjin/domain/endpoint';
import { type ErrorAnswer, Refusal, sentenceOf, statusOf } from '@genjin/domain/errors';
import type { Locale } from '@genjin/domain/field';
import { problemsOf } from '@genjin/domain/input-problem';
import { may } from '@genjin/domain/policy';
import type { Context, Hono } from 'hono';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { PublicCtx, SignedIn, Surroundings } from './context.ts';
import { refusalOf } from './db-errors.ts';
import type { Route } from './route.ts';

export interface ServeOptions extends Surroundings {
  /** Finds out who asks; null for nobody. */
  readonly authenticate: (request: Request, now: string) => Promise<SignedIn | null>;
  /** Whether a browser page of this origin may send writes. */
  readonly originAllowed: (origin: string, request: Request) => boolean;
  readonly addressOf: (context: Context) => string;
}

const usualJsonBytes = 1_000_000;

/** Mounts a route: session, parse, handler, checked answer; every failure becomes an {@link ErrorAnswer}. */
export function serve(app: Hono, { endpoint, handler }: Route, options: ServeOptions): void {
  app.on(endpoint.method, endpoint.path, async (context) => {
    const started = performance.now();
    const requestId = uuidv7();
    const request = context.req.raw;
    let locale = localeOf(request);
    let asker: SignedIn | null = null;
    let response: Response;
    let code: string | undefined;
    try {
      const now = options.clock().toISOString();
      asker = await options.authenticate(request, now);
      locale = preferredLocale(request, asker) ?? locale;
      guard(endpoint, asker, request, options);
      const headers = new Headers();
      const ctx: PublicCtx = {
        db: options.db,
        auth: options.auth,
        log: options.log,
        live: options.live,
        files: options.files,
        jobs: options.jobs,
        zone: options.zone,
        attachmentMegabytes: options.attachmentMegabytes,
        clock: options.clock,
        now,
        requestId,
        locale,
        asker,
        headers: request.headers,
        address: options.addressOf(context),
        addHeader: (name, value) => headers.append(name, value),
      };
      const input = await readInput(endpoint, context, locale);
      const answer = await handler(ctx, input, request);
      response = answer instanceof Response ? answer : jsonAnswer(endpoint, answer);
      for (const [name, value] of headers) response.headers.append(name, value);
    } catch (error) {
      const refusal =
        error instanceof Refusal
          ? error
          : (refusalOf(error, locale) ?? new Refusal('service.failed', { cause: error }));
      code = refusal.code;
      if (statusOf(refusal.code) >= 500)
        options.log.error(
          { requestId, code, cause: String(refusal.cause), stack: (refusal.cause as Error)?.stack },
          'failed',
        );
      response = refusalAnswer(refusal, locale, requestId);
    }
    response.headers.set('x-request-id', requestId);
    options.log.info(
      {
        requestId,
        endpoint: endpoint.name,
        status: response.status,
        code,
        user: asker?.id,
        ms: Math.round(performance.now() - started),
      },
      'request',
    );
    return response;
  });
}

/** The answer to a refusal: code, sentence, fields; never a stack, SQL or path. */
export function refusalAnswer(refusal: Refusal, locale: Locale, requestId: string): Response {
  const body: ErrorAnswer = {
    error: {
      code: refusal.code,
      message: sentenceOf(refusal.code, locale),
      ...(refusal.fields ? { fields: [...refusal.fields] } : {}),
      ...(refusal.details === undefined ? {} : { details: refusal.details }),
      requestId,
    },
  };
  const headers: Record<string, string> = { 'cache-control': 'no-store' };
  if (refusal.code === 'service.busy') headers['retry-after'] = '2';
  return Response.json(body, { status: statusOf(refusal.code), headers });
}

/** The language that a request asks for: Chinese unless English is preferred. */
export function localeOf(request: Request): Locale {
  return /^\s*en\b/i.test(request.headers.get('accept-language') ?? '') ? 'en' : 'zh';
}

function preferredLocale(request: Request, asker: SignedIn | null): Locale | null {
  return request.headers.has('accept-language') ? null : (asker?.locale ?? null);
}

function guard(endpoint: Endpoint, asker: SignedIn | null, request: Request, options: ServeOptions): void {
  if (endpoint.method !== 'GET') {
    const origin = request.headers.get('origin');
    if (origin !== null && !options.originAllowed(origin, request)) throw new Refusal('session.origin_refused');
    if (origin === null && request.headers.get('sec-fetch-site') === 'cross-site')
      throw new Refusal('session.origin_refused');
  }
  if (endpoint.access === 'public') return;
  if (!asker) throw new Refusal('session.required');
  if (endpoint.access !== 'signedIn' && !may(asker, endpoint.access)) throw new Refusal('permission.denied');
}

async function readInput(endpoint: Endpoint, context: Context, locale: Locale): Promise<InputOf<Endpoint>> {
  return {
    params: parse(endpoint.params, context.req.param(), locale) as never,
    query: parse(endpoint.query, queryOf(context), locale) as never,
    body: (endpoint.body
      ? parse(endpoint.body, await readJson(context.req.raw, endpoint.bodyBytes), locale)
      : undefined) as never,
  };
}

function queryOf(context: Context): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(context.req.queries()).map(([key, values]) => [
      key,
      values.length === 1 ? (values[0] ?? '') : values,
    ]),
  );
}

function parse(schema: z.ZodType | undefined, value: unknown, locale: Locale): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Refusal('input.invalid', { fields: problemsOf(parsed.error, schema, locale) });
}

async function readJson(request: Request, limit = usualJsonBytes): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    throw new Refusal('input.unsupported_type');
  const bytes = await readLimited(request, limit);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new Refusal('input.unreadable', { cause });
  }
}

/** Reads a body of at most `limit` bytes; a longer one is refused as soon as it shows. */
async function readLimited(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new Refusal('input.too_large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new Refusal('input.too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function jsonAnswer(endpoint: Endpoint, answer: unknown): Response {
  return Response.json(endpoint.output.parse(answer), {
    status: endpoint.status ?? 200,
    headers: { 'cache-control': 'no-store' },
  });
}
