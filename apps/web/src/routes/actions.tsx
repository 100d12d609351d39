import { Page } from '#kit/page.tsx';

export function ActionsPage() {
  return <Page title="Actions">{null}</Page>;
}
