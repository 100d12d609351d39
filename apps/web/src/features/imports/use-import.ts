import { importApi } from '@genjin/domain/import';
import { useQuery } from '@tanstack/react-query';
import { answerOf } from '#kit/queries.ts';
import { isWorking, pollEvery } from './progress.ts';

/** One import; while the server is at work on it, it is asked for again and again. */
export function useImport(importId: string) {
  return useQuery({
    ...answerOf(importApi.read, { params: { id: importId } }),
    refetchInterval: ({ state }) => (state.data && isWorking(state.data.state) ? pollEvery : false),
  });
}
