import { type Me, sessionApi } from '@genjin/domain/session';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { answerOf } from '#kit/queries.ts';
import { announceSessionFound } from '#kit/session-loss.ts';

/** Starts with a clean cache for the person who has just signed in: nothing of the one before is left to see. */
export function useEnter(): (me: Me) => void {
  const client = useQueryClient();
  return useCallback(
    (me) => {
      client.clear();
      client.setQueryData(answerOf(sessionApi.me).queryKey, me);
      announceSessionFound();
    },
    [client],
  );
}
