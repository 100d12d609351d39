import PlusOutlined from '@ant-design/icons/PlusOutlined';
import type { CustomerFile } from '@genjin/domain/customer';
import { planApi } from '@genjin/domain/plan';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Panel } from '#kit/panel.tsx';
import { useAnswer } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { actionMessages } from '#messages/actions.ts';
import actions from './action-row.module.css';
import { ActionRow } from './action-row.tsx';
import plans from './plan-card.module.css';
import { PlanCard } from './plan-card.tsx';

const NewPlan = lazy(() => import('./new-plan.tsx').then((part) => ({ default: part.NewPlan })));
const NewActionForm = lazy(() => import('./new-action.tsx').then((part) => ({ default: part.NewActionForm })));

/** What happens next with a customer: planned contacts and open promises, each to be added and changed in place. */
export function CustomerPlansAndActions({ file }: { readonly file: CustomerFile }) {
  const t = useText(actionMessages);
  const customerId = file.customer.id;
  const planned = useAnswer(planApi.list, { query: { customer: customerId } });
  const [adding, setAdding] = useState<'plan' | 'action' | null>(null);
  const mayPlan = file.abilities.includes('plan.edit');
  const mayAct = file.abilities.includes('action.edit');
  const shownPlans = planned.data?.items ?? (file.nextPlan ? [file.nextPlan] : []);
  const add = (what: 'plan' | 'action', label: string) => (
    <Button
      size="small"
      icon={<PlusOutlined aria-hidden />}
      aria-expanded={adding === what}
      onClick={() => setAdding(adding === what ? null : what)}
    >
      {label}
    </Button>
  );
  return (
    <>
      <Panel title={t('plans')} extra={mayPlan ? add('plan', t('addPlan')) : null}>
        <Suspense>{adding === 'plan' ? <NewPlan file={file} onClose={() => setAdding(null)} /> : null}</Suspense>
        {shownPlans.length === 0 && adding !== 'plan' ? <span className={plans.minor}>{t('noPlans')}</span> : null}
        <ul className={plans.list}>
          {shownPlans.map((plan) => (
            <PlanCard
              key={plan.id}
              plan={plan}
              withCustomer={false}
              mayEdit={mayPlan}
              buttons={
                <Link to="/customers/$customerId/brief" params={{ customerId }}>
                  {t('brief')}
                </Link>
              }
            />
          ))}
        </ul>
      </Panel>
      <Panel title={t('nextSteps')} extra={mayAct ? add('action', t('addAction')) : null}>
        <Suspense>
          {adding === 'action' ? <NewActionForm customerId={customerId} onClose={() => setAdding(null)} /> : null}
        </Suspense>
        {file.openActions.length === 0 && adding !== 'action' ? (
          <span className={plans.minor}>{t('noActions')}</span>
        ) : null}
        <ul className={actions.list}>
          {file.openActions.map((action) => (
            <ActionRow key={action.id} action={action} withCustomer={false} mayEdit={mayAct} />
          ))}
        </ul>
      </Panel>
    </>
  );
}
