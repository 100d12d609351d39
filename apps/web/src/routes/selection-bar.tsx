import { mostForms } from '@genjin/domain/export';
import { Button } from 'antd';
import { useText } from '#kit/text.ts';
import { exportMessages } from '#messages/exports.ts';
import css from './selection-bar.module.css';

interface SelectionBarProps {
  readonly count: number;
  readonly onExport: () => void;
  readonly onEnd: () => void;
}

/** What can be done with the customers that are ticked; stays in sight while one scrolls. */
export function SelectionBar({ count, onExport, onEnd }: SelectionBarProps) {
  const t = useText(exportMessages);
  const tooMany = count > mostForms;
  return (
    <section className={css.bar} aria-label={t('select')}>
      <span className={css.count} role="status">
        {tooMany ? t('mostSelected', { most: mostForms }) : count === 0 ? t('selectNone') : t('selected', { n: count })}
      </span>
      <Button onClick={onEnd}>{t('endSelecting')}</Button>
      <Button type="primary" disabled={count === 0 || tooMany} onClick={onExport}>
        {t('exportForm')}
      </Button>
    </section>
  );
}
