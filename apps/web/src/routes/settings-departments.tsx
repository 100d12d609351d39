import { Page } from '#kit/page.tsx';

export function SettingsDepartmentsPage() {
  return <Page title="SettingsDepartments">{null}</Page>;
}
