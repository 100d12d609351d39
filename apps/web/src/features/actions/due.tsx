import type { Action } from '@genjin/domain/action';
import { isBroken } from '@genjin/domain/compose-brief';
import { useSettings } from '#kit/me.tsx';
import { useNow } from '#kit/now.ts';
import { Mark } from '#kit/tags.tsx';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { actionMessages } from '#messages/actions.ts';

/** An action's deadline in words, red once it is past. */
export function Due({ action }: { readonly action: Action }) {
  const t = useText(actionMessages);
  const time = useTime();
  const { zone } = useSettings();
  const now = new Date(useNow()).toISOString();
  if (action.dueOn === null) return <span>{t('noDue')}</span>;
  const day = `${time.day(action.dueOn)}${action.dueTime ? ` ${action.dueTime}` : ''}`;
  if (action.state !== 'open' || !isBroken(action, { now, zone })) return <span>{t('due', { day })}</span>;
  const over = -time.daysFromToday(action.dueOn);
  return (
    <>
      <Mark tone="bad">{over > 0 ? t('daysOver', { n: over }) : t('overToday')}</Mark>
      <span>{day}</span>
    </>
  );
}
