import type { CustomerFile } from '@genjin/domain/customer';
import { ChangeHistory } from '#features/customers/change-history.tsx';
import { PastDecisions } from '#features/customers/past-decisions.tsx';

/** What changed in the customer's file, and what was decided about suggestions. */
export function CustomerHistory({ file }: { readonly file: CustomerFile }) {
  return (
    <>
      <PastDecisions decisions={file.decisions} />
      <ChangeHistory customerId={file.customer.id} contacts={file.contacts} />
    </>
  );
}
