import { Page } from '#kit/page.tsx';

export function RecordPage() {
  return <Page title="Record">{null}</Page>;
}
