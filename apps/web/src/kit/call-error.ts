import { type ErrorCode, errorCodes, type FieldProblem, sentenceOf } from '@genjin/domain/errors';
import { callMessages } from '#messages/call.ts';
import { currentLocale, translator } from './text.ts';

/** `network`: no answer came. `timeout`: none came in time. */
export type CallErrorCode = ErrorCode | 'network' | 'timeout';

interface Told {
  readonly status: number;
  readonly code: CallErrorCode;
  readonly message: string;
  readonly fields?: readonly FieldProblem[] | undefined;
  readonly details?: unknown;
  readonly requestId?: string | undefined;
}

/** A call that was refused or did not get through. `message` is a sentence for the person, in their language. */
export class CallError extends Error {
  readonly status: number;
  readonly code: CallErrorCode;
  readonly fields: readonly FieldProblem[];
  /** What the code declares; a stale edit carries both versions. */
  readonly details: unknown;
  readonly requestId: string | null;
  constructor(told: Told) {
    super(told.message);
    this.name = 'CallError';
    this.status = told.status;
    this.code = told.code;
    this.fields = told.fields ?? [];
    this.details = told.details;
    this.requestId = told.requestId ?? null;
  }
}

const known: ReadonlySet<string> = new Set(errorCodes);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return isRecord(value) && Array.isArray(value.path) && typeof value.message === 'string';
}

/**
 * Reads a refusal. `body` is the parsed answer, or anything else where something between us and the server answered
 * (a proxy's page): then the status decides what is said.
 */
export function readRefusal(status: number, body: unknown): CallError {
  const error = isRecord(body) ? body.error : undefined;
  if (!isRecord(error) || typeof error.code !== 'string' || !known.has(error.code)) return refusalWithoutBody(status);
  const code = error.code as ErrorCode;
  return new CallError({
    status,
    code,
    message: typeof error.message === 'string' && error.message ? error.message : sentenceOf(code, currentLocale()),
    fields: Array.isArray(error.fields) ? error.fields.filter(isFieldProblem) : [],
    details: error.details,
    requestId: typeof error.requestId === 'string' ? error.requestId : undefined,
  });
}

function refusalWithoutBody(status: number): CallError {
  const code = codeForStatus(status);
  return new CallError({ status, code, message: sentenceOf(code, currentLocale()) });
}

function codeForStatus(status: number): ErrorCode {
  if (status === 401) return 'session.required';
  if (status === 403) return 'permission.denied';
  if (status === 404) return 'record.not_found';
  if (status === 413) return 'input.too_large';
  if (status === 429 || (status >= 502 && status <= 504)) return 'service.busy';
  return 'service.failed';
}

/** No answer came: the network is away, or the server is. */
export function unreachable(code: 'network' | 'timeout'): CallError {
  const t = translator(callMessages, currentLocale());
  return new CallError({ status: 0, code, message: t(code) });
}

/** Whether trying the very same call again may succeed. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof CallError &&
    (error.code === 'network' || error.code === 'timeout' || error.code === 'service.busy')
  );
}
