import { Page } from '#kit/page.tsx';

export function CustomerPage() {
  return <Page title="Customer">{null}</Page>;
}
