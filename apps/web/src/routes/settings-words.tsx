import { Page } from '#kit/page.tsx';

export function SettingsWordsPage() {
  return <Page title="SettingsWords">{null}</Page>;
}
