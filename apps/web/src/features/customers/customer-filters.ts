import type { CustomerQuery } from '@genjin/domain/customer';

/** What narrows and orders the list, as its address carries it. */
export type CustomerFilters = Partial<Omit<CustomerQuery, 'cursor' | 'limit'>>;

/** How many filters are set, search and order aside. */
export function filterCount({ stage, status, priority, type, owner }: CustomerFilters): number {
  return [stage?.length, status?.length, priority?.length, type, owner].filter(Boolean).length;
}

/** Whether anything at all narrows the list. */
export function isNarrowed(filters: CustomerFilters): boolean {
  return filterCount(filters) > 0 || Boolean(filters.q);
}

/** The filters with some of them changed; what is emptied leaves the address, and so does the usual order. */
export function withFilters(filters: CustomerFilters, change: CustomerFilters): CustomerFilters {
  const next = Object.entries({ ...filters, ...change }).filter(([key, value]) => {
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return false;
    return !(key === 'sort' && value === 'recent');
  });
  return Object.fromEntries(next);
}
