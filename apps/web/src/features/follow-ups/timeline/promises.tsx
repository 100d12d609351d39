import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import MinusCircleOutlined from '@ant-design/icons/MinusCircleOutlined';
import { type Action, actionStates } from '@genjin/domain/action';
import { isBroken } from '@genjin/domain/compose-brief';
import { useSettings } from '#kit/me.tsx';
import { useNow } from '#kit/now.ts';
import { Mark } from '#kit/tags.tsx';
import { useLabels, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { timelineMessages } from '#messages/timeline.ts';
import css from './record-card.module.css';

const icons = { open: ClockCircleOutlined, done: CheckCircleFilled, cancelled: MinusCircleOutlined } as const;

/** What a record promised, as it stands today. */
export function Promises({ actions }: { readonly actions: readonly Action[] }) {
  const t = useText(timelineMessages);
  const label = useLabels();
  const time = useTime();
  const { zone } = useSettings();
  const now = new Date(useNow()).toISOString();
  if (actions.length === 0) return null;
  return (
    <div className={css.block}>
      <h4 className={css.label}>{t('actions')}</h4>
      <ul className={css.actions}>
        {actions.map((action) => {
          const Icon = icons[action.state];
          const overdue = action.state === 'open' && isBroken(action, { now, zone });
          return (
            <li key={action.id} className={css[action.state]}>
              <Icon className={css.icon} aria-label={label(actionStates, action.state)} />
              <span>
                <span className={css.promise}>{action.content}</span>{' '}
                <span className={css.minor}>
                  {action.owner.name}
                  {action.dueOn
                    ? ` · ${t('due', { day: `${time.day(action.dueOn)}${action.dueTime ? ` ${action.dueTime}` : ''}` })}`
                    : ''}
                  {action.result ? ` · ${action.result}` : ''}
                </span>{' '}
                {overdue ? <Mark tone="bad">{t('overdue')}</Mark> : null}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
