import type { Plan } from '@genjin/domain/plan';
import { localDate, localTime } from '@genjin/domain/zoned-time';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { DeadlineChoice } from '#kit/deadline-choice.tsx';
import { HoursField } from '#kit/hours-field.tsx';
import { useSettings } from '#kit/me.tsx';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { actionMessages } from '#messages/actions.ts';
import css from './plan-card.module.css';
import { movedTo, type PlanTime } from './plan-time.ts';
import { usePlanEdit } from './use-plan-edit.ts';

/** Another day or hour for a plan; its length stays. */
export function MovePlan({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) {
  const t = useText(actionMessages);
  const words = useTime();
  const { zone } = useSettings();
  const [time, setTime] = useState<PlanTime>({
    day: localDate(plan.startsAt, zone),
    start: localTime(plan.startsAt, zone),
    end: null,
  });
  const [reason, setReason] = useState('');
  const edit = usePlanEdit(plan, t('moved'), onClose);
  return (
    <div className={css.form}>
      <DeadlineChoice
        label={t('moveTo')}
        value={{ day: time.day, time: null }}
        onChange={(next) => next && setTime({ ...time, day: next.day, start: next.time ?? time.start })}
      />
      <HoursField
        label={t('planHours')}
        prefix={words.day(time.day)}
        value={time}
        onChange={(hours) => setTime({ ...time, ...hours })}
      />
      <div className={css.line}>
        <Input
          value={reason}
          maxLength={500}
          placeholder={t('reasonHint')}
          aria-label={t('reasonHint')}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button
          type="primary"
          loading={edit.pending}
          onClick={() =>
            edit.send({ ...movedTo(plan, time, zone), ...(reason.trim() ? { reason: reason.trim() } : {}) })
          }
        >
          {t('save')}
        </Button>
      </div>
    </div>
  );
}
