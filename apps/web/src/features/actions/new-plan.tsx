import type { CustomerFile } from '@genjin/domain/customer';
import { planApi } from '@genjin/domain/plan';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { Chip, Chips, OneOf } from '#kit/chip.tsx';
import { ColleagueChoice } from '#kit/colleague-choice.tsx';
import { DeadlineChoice } from '#kit/deadline-choice.tsx';
import { FormRefusal, useNotice } from '#kit/feedback.tsx';
import { HoursField } from '#kit/hours-field.tsx';
import { useColleagues, useDictionary, useMe, useSettings } from '#kit/me.tsx';
import { newId } from '#kit/new-id.ts';
import { useCall } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { actionMessages } from '#messages/actions.ts';
import css from './plan-card.module.css';
import { type PlanTime, planInstants } from './plan-time.ts';
import { showPlans } from './use-plan-edit.ts';

const usualStart = '10:00';

/** Plans a contact with a customer: the day is one tap, its goal is the stage's until something better is written. */
export function NewPlan({ file, onClose }: { readonly file: CustomerFile; readonly onClose: () => void }) {
  const t = useText(actionMessages);
  const words = useTime();
  const me = useMe();
  const notice = useNotice();
  const { zone, stageGoals } = useSettings();
  const { nameOf } = useColleagues();
  const methods = useDictionary('methods');
  const id = useId();
  const [planId] = useState(newId);
  const [time, setTime] = useState<PlanTime | null>(null);
  const [method, setMethod] = useState<string | null>(null);
  const [goal, setGoal] = useState(stageGoals[file.customer.stage]);
  const [preparation, setPreparation] = useState('');
  const [ownerId, setOwnerId] = useState(me.id);
  const [choosing, setChoosing] = useState(false);
  const plan = useCall(planApi.create, {
    invalidates: showPlans,
    onDone: () => {
      notice.done(t('planAdded'));
      onClose();
    },
  });
  const save = () =>
    time &&
    plan.mutate({
      body: {
        id: planId,
        customerId: file.customer.id,
        ...planInstants(time, zone),
        method,
        goal,
        preparation,
        ownerId,
      },
    });

  return (
    <div className={css.form}>
      <DeadlineChoice
        label={t('planWhen')}
        value={time ? { day: time.day, time: time.start } : null}
        onChange={(next) =>
          setTime(
            next && {
              day: next.day,
              start: next.time ?? time?.start ?? usualStart,
              end: next.time ? null : (time?.end ?? null),
            },
          )
        }
      />
      {time ? (
        <HoursField
          label={t('planHours')}
          prefix={words.day(time.day)}
          value={time}
          onChange={(hours) => setTime({ ...time, ...hours })}
        />
      ) : null}
      <OneOf label={t('method')} options={methods.options} value={method} onChange={setMethod} />
      <div className={css.field}>
        <label className={css.fieldLabel} htmlFor={`${id}-goal`}>
          {t('goal')}
        </label>
        <Input
          id={`${id}-goal`}
          value={goal}
          maxLength={500}
          placeholder={t('goalHint')}
          onChange={(event) => setGoal(event.target.value)}
        />
      </div>
      <div className={css.field}>
        <label className={css.fieldLabel} htmlFor={`${id}-prepare`}>
          {t('preparation')}
        </label>
        <Input.TextArea
          id={`${id}-prepare`}
          value={preparation}
          maxLength={2000}
          autoSize={{ minRows: 1, maxRows: 5 }}
          placeholder={t('preparationHint')}
          onChange={(event) => setPreparation(event.target.value)}
        />
      </div>
      <Chips label={t('owner')}>
        <span className={css.fieldLabel}>{t('owner')}</span>
        {choosing ? (
          <ColleagueChoice
            label={t('owner')}
            exclude={[ownerId]}
            onClose={() => setChoosing(false)}
            onChoose={(chosen) => {
              setOwnerId(chosen);
              setChoosing(false);
            }}
          />
        ) : (
          <Chip onPress={() => setChoosing(true)}>{ownerId === me.id ? me.name : nameOf(ownerId)}</Chip>
        )}
      </Chips>
      {plan.error ? (
        <FormRefusal refusal={{ error: plan.error, rest: plan.error.fields.map((one) => one.message) }} />
      ) : null}
      <div className={css.end}>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" disabled={time === null} loading={plan.isPending} onClick={save}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
}
