import { customerApi } from '@genjin/domain/customer';
import { duplicateApi } from '@genjin/domain/duplicate';
import { type Route, route } from '#kit/route';
import { readBrief } from './brief.service.ts';
import { checkDuplicates } from './check-duplicates.service.ts';
import { createCustomer } from './create-customer.service.ts';
import { decideSuggestion } from './decide-suggestion.service.ts';
import { editCustomer } from './edit-customer.service.ts';
import { editProgress } from './edit-progress.service.ts';
import { readHistory } from './history.service.ts';
import { listCustomers } from './list-customers.service.ts';
import { readCustomerFile } from './read-customer.service.ts';
import { shareCustomer, unshareCustomer } from './share-customer.service.ts';

export const customerRoutes: Route[] = [
  route(customerApi.list, listCustomers),
  route(customerApi.create, createCustomer),
  route(customerApi.read, readCustomerFile),
  route(customerApi.edit, editCustomer),
  route(customerApi.progress, editProgress),
  route(customerApi.decide, decideSuggestion),
  route(customerApi.brief, readBrief),
  route(customerApi.changes, readHistory),
  route(customerApi.share, shareCustomer),
  route(customerApi.unshare, unshareCustomer),
  route(duplicateApi.check, checkDuplicates),
];
