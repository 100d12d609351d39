import FileExclamationOutlined from '@ant-design/icons/FileExclamationOutlined';
import { Link } from '@tanstack/react-router';
import { Panel } from '#kit/panel.tsx';
import { useText } from '#kit/text.ts';
import { importListMessages } from '#messages/import-list.ts';
import css from './refused-step.module.css';

/** The file was not read: why, and what to do about it. */
export function RefusedStep({ problem }: { readonly problem: string | null }) {
  const t = useText(importListMessages);
  return (
    <Panel title={t('refused')}>
      <div className={css.refused} role="alert">
        <FileExclamationOutlined aria-hidden className={css.icon} />
        <p className={css.words}>{problem ?? t('refused')}</p>
      </div>
      <Link to="/imports">{t('tryAnother')}</Link>
    </Panel>
  );
}
