import { Page } from '#kit/page.tsx';

export function SettingsUsersPage() {
  return <Page title="SettingsUsers">{null}</Page>;
}
