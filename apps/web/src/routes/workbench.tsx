import { Page } from '#kit/page.tsx';

export function WorkbenchPage() {
  return <Page title="Workbench">{null}</Page>;
}
