import type { Action } from '@genjin/domain/action';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { briefMessages } from '#messages/brief.ts';
import css from './brief.module.css';
import { BriefPart } from './brief-part.tsx';
import { compactDay } from './compact-day.ts';

interface PromisesProps {
  /** Past their deadline. */
  readonly broken: readonly Action[];
  readonly open: readonly Action[];
}

/** What we promised and have not done yet; what is late comes first and in red. */
export function Promises({ broken, open }: PromisesProps) {
  const t = useText(briefMessages);
  const time = useTime();
  return (
    <BriefPart label={t('promises')}>
      {broken.length + open.length === 0 ? <p className={css.none}>{t('noPromises')}</p> : null}
      <ul className={css.list}>
        {[...broken, ...open].map((action) => (
          <li key={action.id}>
            {broken.includes(action) ? <strong className={css.late}>{t('overdue')} </strong> : null}
            {action.content}{' '}
            <span className={css.minor}>
              {action.owner.name}
              {action.dueOn
                ? ` · ${t('due', { day: `${compactDay(action.dueOn, time.today)}${action.dueTime ? ` ${action.dueTime}` : ''}` })}`
                : ''}
            </span>
          </li>
        ))}
      </ul>
    </BriefPart>
  );
}
