import type { Plan } from '@genjin/domain/plan';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Clamped } from '#kit/clamped.tsx';
import { useDictionary, useMe } from '#kit/me.tsx';
import { useNow } from '#kit/now.ts';
import { Mark } from '#kit/tags.tsx';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { actionMessages } from '#messages/actions.ts';
import css from './plan-card.module.css';

const MovePlan = lazy(() => import('./move-plan.tsx').then((part) => ({ default: part.MovePlan })));
const CancelPlan = lazy(() => import('./cancel-plan.tsx').then((part) => ({ default: part.CancelPlan })));

interface PlanCardProps {
  readonly plan: Plan;
  readonly withCustomer?: boolean;
  readonly mayEdit?: boolean;
  /** What leads on from here: the brief, the record form. */
  readonly buttons?: ReactNode;
}

/** One planned contact: when, whom, what for, what to prepare. */
export function PlanCard({ plan, withCustomer = true, mayEdit = true, buttons }: PlanCardProps) {
  const t = useText(actionMessages);
  const time = useTime();
  const me = useMe();
  const methods = useDictionary('methods');
  const [panel, setPanel] = useState<'move' | 'cancel' | null>(null);
  const passed = Date.parse(plan.endsAt ?? plan.startsAt) < useNow();
  const toggle = (name: 'move' | 'cancel') => setPanel(panel === name ? null : name);
  return (
    <li className={css.plan}>
      <p className={css.head}>
        <strong className={css.when}>{time.span(plan.startsAt, plan.endsAt ?? plan.startsAt)}</strong>
        {withCustomer ? (
          <Link to="/customers/$customerId" params={{ customerId: plan.customer.id }} className={css.customer}>
            <Clamped>{plan.customer.name}</Clamped>
          </Link>
        ) : null}
        {plan.method ? <Mark>{methods.label(plan.method)}</Mark> : null}
        {passed ? <Mark tone="warn">{t('passed')}</Mark> : null}
        {plan.owner.id === me.id ? null : <span className={css.minor}>{plan.owner.name}</span>}
      </p>
      {plan.goal ? (
        <p>
          <span className={css.minor}>{t('goal')}</span> {plan.goal}
        </p>
      ) : null}
      {plan.preparation ? (
        <p className={css.preparation}>
          <span className={css.minor}>{t('preparation')}</span> {plan.preparation}
        </p>
      ) : null}
      <div className={css.buttons}>
        {buttons}
        {mayEdit ? (
          <>
            <Button type="text" size="small" aria-expanded={panel === 'move'} onClick={() => toggle('move')}>
              {t('move')}
            </Button>
            <Button type="text" size="small" aria-expanded={panel === 'cancel'} onClick={() => toggle('cancel')}>
              {t('cancelPlan')}
            </Button>
          </>
        ) : null}
      </div>
      <Suspense>
        {panel === 'move' ? <MovePlan plan={plan} onClose={() => setPanel(null)} /> : null}
        {panel === 'cancel' ? <CancelPlan plan={plan} onClose={() => setPanel(null)} /> : null}
      </Suspense>
    </li>
  );
}
