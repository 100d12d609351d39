import { ActionQuery } from '@genjin/domain/action';
import { CustomerQuery } from '@genjin/domain/customer';
import { FollowUpQuery } from '@genjin/domain/follow-up';
import { z } from 'zod';

/** An address may be old or mistyped: a value that cannot be read is left out instead of failing the page. */
function lenient<S extends z.ZodType>(schema: S) {
  return schema.optional().catch(undefined) as unknown as z.ZodOptional<S>;
}

const filters = CustomerQuery.shape;

/** `/customers`: the API's own filters. */
export const CustomersSearch = z.object({
  q: lenient(filters.q.unwrap()),
  stage: lenient(filters.stage.unwrap()),
  status: lenient(filters.status.unwrap()),
  priority: lenient(filters.priority.unwrap()),
  type: lenient(filters.type.unwrap()),
  owner: lenient(filters.owner.unwrap()),
  sort: lenient(filters.sort.unwrap()),
  /** The form for a new customer is open. */
  create: lenient(z.literal('1')),
});

export const customerTabs = ['timeline', 'brief', 'information', 'chain', 'history'] as const;
const records = FollowUpQuery.shape;

/** `/customers/$customerId`: the open tab, the record form (`record=1`) and the timeline's filters. */
export const CustomerSearch = z.object({
  tab: lenient(z.enum(customerTabs)),
  record: lenient(z.literal('1')),
  /** The plan that the record fulfils. */
  plan: lenient(z.uuid()),
  /** One record, opened over whatever tab is shown. */
  followUp: lenient(z.uuid()),
  method: lenient(records.method.unwrap()),
  mood: lenient(records.mood.unwrap()),
  topic: lenient(records.topic.unwrap()),
  author: lenient(records.author.unwrap()),
});

export const RecordSearch = CustomerSearch.pick({ plan: true });

/** `/actions`: which group is open. */
export const ActionsSearch = z.object({ group: lenient(ActionQuery.shape.group.unwrap()) });

/** `/imports/$importId`: back at the columns after a dry run, which form is open, and whether only its doubtful cells are shown. */
export const ImportSearch = z.object({
  columns: lenient(z.literal('1')),
  form: lenient(z.uuid()),
  doubtful: lenient(z.literal('1')),
});

/** `/exports`: one's own, or those that wait for one's approval. */
export const ExportsSearch = z.object({ of: lenient(z.enum(['mine', 'to_approve'])) });

/** `/sign-in`: where to go afterwards; an address within this site only. */
export const SignInSearch = z.object({ to: lenient(z.string().regex(/^\/(?![/\\])/)) });
