import { PlaceholderList } from '#features/document-templates/placeholder-list.tsx';
import { TemplateList } from '#features/document-templates/template-list.tsx';
import { TemplateUpload } from '#features/document-templates/template-upload.tsx';
import { CompanyName } from '#features/settings/company-name.tsx';
import { SaveBar } from '#features/settings/save-bar.tsx';
import { useSettingsEdit } from '#features/settings/use-settings-edit.tsx';
import { Panel } from '#kit/panel.tsx';
import { useText } from '#kit/text.ts';
import { templateMessages } from '#messages/document-templates.ts';
import { SettingsFrame } from './settings-frame.tsx';

/** The company's own layouts for what goes out, and its name on top of it. */
export function SettingsTemplatesPage() {
  const t = useText(templateMessages);
  const edit = useSettingsEdit(['companyName']);
  return (
    <SettingsFrame title={t('title')} hint={t('hint')}>
      <Panel title={t('templates')}>
        <TemplateUpload />
        <TemplateList />
      </Panel>
      <PlaceholderList />
      <CompanyName
        name={edit.values.companyName}
        onChange={(name) => edit.set('companyName', name)}
        problem={edit.problemAt(['companyName'])}
      />
      <SaveBar edit={edit} />
    </SettingsFrame>
  );
}
