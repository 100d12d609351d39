import type { Action } from '@genjin/domain/action';
import type { Plan } from '@genjin/domain/plan';
import { Clamped } from '#kit/clamped.tsx';
import { useSettings } from '#kit/me.tsx';
import { useNow } from '#kit/now.ts';
import { Mark } from '#kit/tags.tsx';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { customerPageMessages } from '#messages/customer-page.ts';
import { dueInstant, nextStepOf } from './next-step.ts';

interface NextStepWordsProps {
  readonly plan: Plan | null;
  readonly actions: readonly Action[];
}

/** The next planned contact or promise, whichever comes first; what is overdue says so. */
export function NextStepWords({ plan, actions }: NextStepWordsProps) {
  const t = useText(customerPageMessages);
  const { zone } = useSettings();
  const time = useTime();
  const now = useNow();
  const step = nextStepOf(plan, actions, zone);
  if (step === null) return <Mark tone="quiet">{t('noNextStep')}</Mark>;
  if (step.kind === 'plan') {
    const when = time.moment(step.plan.startsAt);
    const passed = Date.parse(step.plan.startsAt) < now;
    return (
      <>
        <Mark tone={passed ? 'bad' : 'accent'}>{t(passed ? 'planPassed' : 'plan', { when })}</Mark>{' '}
        {step.plan.goal && <Clamped lines={3}>{step.plan.goal}</Clamped>}
      </>
    );
  }
  const { action } = step;
  const late = dueInstant(action, zone) <= now;
  const when = action.dueOn ? [time.day(action.dueOn), action.dueTime].filter(Boolean).join(' ') : '';
  return (
    <>
      {when && <Mark tone={late ? 'bad' : 'accent'}>{t(late ? 'overdue' : 'due', { when })}</Mark>}{' '}
      <Clamped lines={3}>{action.content}</Clamped>
    </>
  );
}
