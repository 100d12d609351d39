import { Button } from 'antd';
import { useShortcut } from '#kit/shortcut.ts';
import { useText } from '#kit/text.ts';
import { settingsMessages } from '#messages/settings.ts';
import css from './save-bar.module.css';
import type { SettingsEdit } from './use-settings-edit.tsx';

/** Says what is not saved yet; nothing where everything is. */
export function SaveBar({ edit }: { readonly edit: SettingsEdit }) {
  const t = useText(settingsMessages);
  const waiting = edit.unsaved.length > 0;
  useShortcut('mod+Enter', edit.save, waiting);
  if (!waiting) return edit.dialog;
  return (
    <section className={css.bar} aria-label={t('unsavedRegion')}>
      <div className={css.words} role="status">
        {t('unsaved', { names: edit.unsaved.join(t('comma')) })}
        {edit.problems > 0 ? <span className={css.problems}> · {t('fixFirst', { n: edit.problems })}</span> : null}
      </div>
      <div className={css.buttons}>
        <Button onClick={edit.discard} disabled={edit.saving}>
          {t('discard')}
        </Button>
        <Button type="primary" onClick={edit.save} loading={edit.saving} title="Ctrl+Enter">
          {t('save')}
        </Button>
      </div>
      {edit.dialog}
    </section>
  );
}
