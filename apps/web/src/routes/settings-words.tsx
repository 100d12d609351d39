import { SettingsValues } from '@genjin/domain/settings';
import { DictionaryEditor } from '#features/settings/dictionary-editor.tsx';
import { PhraseEditor } from '#features/settings/phrase-editor.tsx';
import { SaveBar } from '#features/settings/save-bar.tsx';
import { useSettingsEdit } from '#features/settings/use-settings-edit.tsx';
import { useTitle } from '#kit/fields.ts';
import { useSettings } from '#kit/me.tsx';
import { useText } from '#kit/text.ts';
import { settingsMessages } from '#messages/settings.ts';
import { SettingsFrame } from './settings-frame.tsx';

const dictionaries = ['methods', 'topics', 'sources'] as const;

export function SettingsWordsPage() {
  const t = useText(settingsMessages);
  const title = useTitle();
  const settings = useSettings();
  const edit = useSettingsEdit(['methods', 'topics', 'sources', 'quickPhrases']);
  return (
    <SettingsFrame title={t('words')} hint={t('wordsHint')}>
      {dictionaries.map((name) => (
        <DictionaryEditor
          key={name}
          title={title(SettingsValues.shape[name])}
          items={edit.values[name]}
          saved={new Set(settings[name].map((item) => item.code))}
          onChange={(items) => edit.set(name, items)}
          problemAt={(path) => edit.problemAt([name, ...path])}
        />
      ))}
      <PhraseEditor
        title={title(SettingsValues.shape.quickPhrases)}
        phrases={edit.values.quickPhrases}
        onChange={(phrases) => edit.set('quickPhrases', phrases)}
        problemAt={(path) => edit.problemAt(['quickPhrases', ...path])}
      />
      <SaveBar edit={edit} />
    </SettingsFrame>
  );
}
