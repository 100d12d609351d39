import { Page } from '#kit/page.tsx';

export function SettingsRulesPage() {
  return <Page title="SettingsRules">{null}</Page>;
}
