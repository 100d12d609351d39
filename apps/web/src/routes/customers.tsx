import { Page } from '#kit/page.tsx';

export function CustomersPage() {
  return <Page title="Customers">{null}</Page>;
}
