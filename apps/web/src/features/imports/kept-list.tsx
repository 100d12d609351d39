import type { Import } from '@genjin/domain/import';
import { Link } from '@tanstack/react-router';
import { Quiet } from '#kit/folded.tsx';
import { Panel } from '#kit/panel.tsx';
import { useText } from '#kit/text.ts';
import { importListMessages } from '#messages/import-list.ts';
import css from './kept-list.module.css';

/** What an undo left in place, and why. */
export function KeptList({ kept }: Pick<Import, 'kept'>) {
  const t = useText(importListMessages);
  return (
    <Panel title={t('kept')}>
      {kept.length === 0 ? (
        <Quiet>{t('keptNone')}</Quiet>
      ) : (
        <ul className={css.list}>
          {kept.map((one) => (
            <li key={`${one.customerId} ${one.why}`}>
              <Link to="/customers/$customerId" params={{ customerId: one.customerId }}>
                {one.name}
              </Link>
              <span className={css.why}>{one.why}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
