import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id, PersonRef } from './field.ts';

/** Something happened to a customer that somebody has open. The page asks again for what it may see; the event carries no content. */
export const LiveEvent = z.object({
  customerId: Id,
  what: z.enum(['followUp', 'customer', 'contact', 'action', 'plan']),
  /** The id of the thing. */
  id: Id,
  by: PersonRef,
});
export type LiveEvent = z.infer<typeof LiveEvent>;

export const liveApi = {
  customer: endpoint({
    name: 'live.customer',
    method: 'GET',
    path: '/api/customers/:id/events',
    access: 'customer.read',
    transport: 'events',
    summary: { zh: '客户的实时动态（SSE）', en: 'Live events of one customer (server-sent events)' },
    params: z.strictObject({ id: Id }),
    output: LiveEvent,
  }),
};
