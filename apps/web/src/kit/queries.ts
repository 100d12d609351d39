import type { AnswerOf, Endpoint, RequestOf } from '@genjin/domain/endpoint';
import {
  infiniteQueryOptions,
  QueryClient,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { type CallError, call, type RequestArgs } from './call.ts';
import { isPassing } from './call-error.ts';

type Request<E extends Endpoint> = RequestOf<E> | undefined;
type Asked<E extends Endpoint> = keyof RequestOf<E> extends never ? [request?: undefined] : [request: RequestOf<E>];

/** The cache of answers. Lost connections and busy answers are tried again twice; refusals are not. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && isPassing(error),
      },
      // Offline, a write must fail at once and say so instead of waiting unseen.
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

function args<E extends Endpoint>(request: Request<E>, signal: AbortSignal): RequestArgs<E> {
  return [request, { signal }] as unknown as RequestArgs<E>;
}

/** Query options for an answer; the key is `[endpoint.name, request]`. */
export function answerOf<E extends Endpoint>(endpoint: E, ...[request]: Asked<E>) {
  return queryOptions<AnswerOf<E>, CallError>({
    queryKey: [endpoint.name, request ?? {}],
    queryFn: ({ signal }) => call(endpoint, ...args<E>(request as Request<E>, signal)),
  });
}

/** The answer of an endpoint, kept fresh by the cache. */
export function useAnswer<E extends Endpoint>(endpoint: E, ...asked: Asked<E>) {
  return useQuery(answerOf(endpoint, ...asked));
}

type Paged = Endpoint & {
  readonly output: { readonly _zod: { readonly output: { readonly nextCursor: string | null } } };
};

/** Infinite query options for a keyset-paged endpoint: pages follow `nextCursor`. The key is `[endpoint.name, request, 'pages']`. */
export function pagesOf<E extends Paged>(endpoint: E, request: RequestOf<E>) {
  return infiniteQueryOptions<AnswerOf<E>, CallError, { pages: AnswerOf<E>[] }, readonly unknown[], string | null>({
    queryKey: [endpoint.name, request, 'pages'],
    queryFn: ({ signal, pageParam }) => {
      const asked = request as { query?: object };
      const query = pageParam === null ? asked.query : { ...asked.query, cursor: pageParam };
      return call(endpoint, ...args<E>({ ...asked, query } as unknown as RequestOf<E>, signal));
    },
    initialPageParam: null,
    getNextPageParam: (page) => (page as { nextCursor: string | null }).nextCursor,
  });
}

/** All pages loaded so far of a keyset-paged endpoint, with `fetchNextPage` for more. */
export function usePages<E extends Paged>(endpoint: E, request: RequestOf<E>) {
  return useInfiniteQuery(pagesOf(endpoint, request));
}

/** Marks an endpoint's answers as old, all of them or those whose request contains `matching`; shown ones are asked for again. */
export function invalidate<E extends Endpoint>(
  client: QueryClient,
  endpoint: E,
  matching?: { [K in keyof RequestOf<E>]?: Partial<RequestOf<E>[K]> },
): Promise<void> {
  return client.invalidateQueries({ queryKey: matching ? [endpoint.name, matching] : [endpoint.name] });
}

interface CallReactions<E extends Endpoint> {
  readonly onDone?: (answer: AnswerOf<E>, request: RequestOf<E>) => unknown;
  readonly onFailed?: (error: CallError, request: RequestOf<E>) => unknown;
  /** The endpoints whose answers this call makes old. */
  readonly invalidates?: readonly Endpoint[];
}

/** A write: `const save = useCall(customerApi.edit, { invalidates: [customerApi.read] }); save.mutate({ params, body })`. */
export function useCall<E extends Endpoint>(endpoint: E, reactions: CallReactions<E> = {}) {
  const client = useQueryClient();
  return useMutation<AnswerOf<E>, CallError, RequestOf<E>>({
    mutationKey: [endpoint.name],
    mutationFn: (request) => call(endpoint, ...([request] as unknown as RequestArgs<E>)),
    onSuccess: async (answer, request) => {
      const stale = (reactions.invalidates ?? []).map((one) => invalidate(client, one));
      await reactions.onDone?.(answer, request);
      await Promise.all(stale);
    },
    onError: (error, request) => reactions.onFailed?.(error, request),
  });
}
