import { GoalsEditor } from '#features/settings/goals-editor.tsx';
import { RulesEditor } from '#features/settings/rules-editor.tsx';
import { SaveBar } from '#features/settings/save-bar.tsx';
import { useSettingsEdit } from '#features/settings/use-settings-edit.tsx';
import { useText } from '#kit/text.ts';
import { settingsMessages } from '#messages/settings.ts';
import { SettingsFrame } from './settings-frame.tsx';

export function SettingsRulesPage() {
  const t = useText(settingsMessages);
  const edit = useSettingsEdit(['stageGoals', 'rules']);
  return (
    <SettingsFrame title={t('rules')} hint={t('rulesHint')}>
      <GoalsEditor goals={edit.values.stageGoals} onChange={(goals) => edit.set('stageGoals', goals)} />
      <RulesEditor
        rules={edit.values.rules}
        onChange={(rules) => edit.set('rules', rules)}
        problemAt={(path) => edit.problemAt(['rules', ...path])}
      />
      <SaveBar edit={edit} />
    </SettingsFrame>
  );
}
