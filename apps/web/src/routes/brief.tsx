import { Page } from '#kit/page.tsx';

export function BriefPage() {
  return <Page title="Brief">{null}</Page>;
}
