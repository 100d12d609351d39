import { customerApi } from '@genjin/domain/customer';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { invalidate } from './queries.ts';

/** After a write about a customer: marks all that is shown of it as old, and the lists it stands in. */
export function useRefreshCustomer(customerId: string): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    const about = { params: { id: customerId } };
    await Promise.all([
      invalidate(client, customerApi.read, about),
      invalidate(client, customerApi.brief, about),
      invalidate(client, customerApi.changes, about),
      invalidate(client, customerApi.list),
    ]);
  }, [client, customerId]);
}
