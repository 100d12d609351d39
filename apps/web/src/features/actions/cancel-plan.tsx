import type { Plan } from '@genjin/domain/plan';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useText } from '#kit/text.ts';
import { actionMessages } from '#messages/actions.ts';
import css from './plan-card.module.css';
import { usePlanEdit } from './use-plan-edit.ts';

/** Calls a planned contact off. */
export function CancelPlan({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) {
  const t = useText(actionMessages);
  const [reason, setReason] = useState('');
  const edit = usePlanEdit(plan, t('planCancelled'), onClose);
  return (
    <div className={css.form}>
      <div className={css.line}>
        <Input
          autoFocus
          value={reason}
          maxLength={500}
          placeholder={t('cancelReason')}
          aria-label={t('cancelReason')}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button
          danger
          loading={edit.pending}
          onClick={() => edit.send({ state: 'cancelled', ...(reason.trim() ? { reason: reason.trim() } : {}) })}
        >
          {t('cancelPlan')}
        </Button>
      </div>
    </div>
  );
}
