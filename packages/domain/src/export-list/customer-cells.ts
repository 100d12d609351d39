import { type CustomerRow, CustomerRow as CustomerRowSchema } from '../customer.ts';
import { type ListColumn, text } from './list-column.ts';
import type { CellNature } from './row-mask.ts';

/** What a row about something of a customer's tells of the customer. */
export interface OfCustomer {
  readonly customer: Pick<CustomerRow, 'name' | 'type' | 'owner'>;
}

/** An individual's name is a person's; an enterprise keeps its own. */
export const nameNature = ({ type }: Pick<CustomerRow, 'type'>): CellNature =>
  type === 'individual' ? 'name' : 'fact';

export const customerName: ListColumn<OfCustomer> = text(
  CustomerRowSchema.shape.name,
  (row) => nameNature(row.customer),
  (row) => row.customer.name,
);
export const customerOwner: ListColumn<OfCustomer> = text(
  { zh: '客户负责人', en: 'Customer’s owner' },
  'name',
  (row) => row.customer.owner.name,
);
