import { addressOf } from '@genjin/domain/address';
import type { AnswerOf, Endpoint, RequestOf } from '@genjin/domain/endpoint';
import { type CallError, readRefusal, unreachable } from './call-error.ts';
import { announceSessionLoss } from './session-loss.ts';
import { currentLocale } from './text.ts';

export { CallError } from './call-error.ts';

/** What `call` takes after the endpoint: nothing where the endpoint asks for nothing. */
export type RequestArgs<E extends Endpoint> = keyof RequestOf<E> extends never
  ? [request?: undefined, options?: CallOptions]
  : [request: RequestOf<E>, options?: CallOptions];

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

const milliseconds = 30_000;

function headersFor(endpoint: Endpoint): Record<string, string> {
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': currentLocale() === 'en' ? 'en' : 'zh-CN',
  };
  // A foreign page cannot set this header without asking first, which keeps forged writes out.
  if (endpoint.method !== 'GET') headers['X-Genjin'] = 'web';
  return headers;
}

/**
 * Calls an endpoint of the contract with the session's cookie. Throws {@link CallError} for every refusal and where no answer
 * comes (code `network` or `timeout`, after 30 seconds); an abort by the caller's own signal is thrown as it is.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  ...[request, options]: RequestArgs<E>
): Promise<AnswerOf<E>> {
  const body = ((request ?? {}) as { readonly body?: unknown }).body;
  const deadline = AbortSignal.timeout(milliseconds);
  const headers = headersFor(endpoint);
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(addressOf(endpoint, request), {
      method: endpoint.method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: options?.signal ? AbortSignal.any([options.signal, deadline]) : deadline,
    });
    answer = await response.json().catch((error: unknown) => {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    });
  } catch (error) {
    if (options?.signal?.aborted) throw error;
    throw unreachable(deadline.aborted ? 'timeout' : 'network');
  }
  if (!response.ok || answer === undefined) throw refused(response.status, answer);
  return answer as AnswerOf<E>;
}

function refused(status: number, answer: unknown): CallError {
  const error = readRefusal(status < 400 ? 502 : status, answer);
  if (error.code === 'session.required') announceSessionLoss();
  return error;
}

/** A file that came as an answer, under the name that the server gave it. */
export interface FetchedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** A document may take a while to be made, and a long list to come over. */
const fileMilliseconds = 300_000;

/** Fetches a file from an endpoint of transport `bytes`, so that a refusal can be told as a sentence. Throws like {@link call}. */
export async function fetchFile<E extends Endpoint>(endpoint: E, request: RequestOf<E>): Promise<FetchedFile> {
  const deadline = AbortSignal.timeout(fileMilliseconds);
  let response: Response;
  try {
    response = await fetch(addressOf(endpoint, request), { headers: headersFor(endpoint), signal: deadline });
    if (response.ok) return { name: fileNameOf(response), blob: await response.blob() };
  } catch {
    throw unreachable(deadline.aborted ? 'timeout' : 'network');
  }
  throw refused(response.status, parsed(await response.text().catch(() => '')));
}

function fileNameOf(response: Response): string {
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return name ? decodeURIComponent(name) : '';
}

/**
 * Sends a file's bytes to an endpoint of transport `bytes`. `onProgress` gets the share sent, 0 to 1.
 * Throws like {@link call}; an abort by `signal` is thrown as its reason.
 */
export function upload<E extends Endpoint>(
  endpoint: E,
  request: RequestOf<E>,
  blob: Blob,
  onProgress?: (share: number) => void,
  signal?: AbortSignal,
): Promise<AnswerOf<E>> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open(endpoint.method, addressOf(endpoint, request));
    for (const [name, value] of Object.entries(headersFor(endpoint))) sending.setRequestHeader(name, value);
    sending.setRequestHeader('Content-Type', 'application/octet-stream');
    sending.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
    sending.onerror = () => reject(unreachable('network'));
    sending.onabort = () => reject(signal?.reason ?? new DOMException('aborted', 'AbortError'));
    sending.onload = () => {
      const answer = parsed(sending.responseText);
      if (sending.status >= 200 && sending.status < 300 && answer !== undefined) resolve(answer as AnswerOf<E>);
      else reject(refused(sending.status, answer));
    };
    signal?.addEventListener('abort', () => sending.abort(), { once: true });
    sending.send(blob);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
