import { Plan } from '@genjin/domain/plan';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { Chip, Chips, OneOf } from '#kit/chip.tsx';
import { ColleagueChoice } from '#kit/colleague-choice.tsx';
import { DeadlineChoice } from '#kit/deadline-choice.tsx';
import { useTitle } from '#kit/fields.ts';
import { HoursField } from '#kit/hours-field.tsx';
import { useColleagues, useDictionary, useMe, useSettings } from '#kit/me.tsx';
import { newId } from '#kit/new-id.ts';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { recordMessages } from '#messages/record.ts';
import type { DraftPlan } from './draft.ts';
import { problemsAt, useRecordForm } from './form.ts';
import { Part } from './part.tsx';

const usualStart = '10:00';

/** The next contact: choosing its day makes the plan, the rest refines it. */
export function NextPlanPart() {
  const t = useText(recordMessages);
  const title = useTitle();
  const time = useTime();
  const { draft, change, problems } = useRecordForm();
  const { stageGoals } = useSettings();
  const { options } = useDictionary('methods');
  const { customer } = useRecordForm().file;
  const id = useId();
  const plan = draft.nextPlan;
  const set = (patch: Partial<DraftPlan>) => plan && change({ nextPlan: { ...plan, ...patch } });
  const wrong = (field: string) => problemsAt(problems, ['nextPlan', field]);
  return (
    <>
      <Part label={t('nextPlan')} problems={[...wrong('startsAt'), ...wrong('endsAt')]}>
        <DeadlineChoice
          label={t('planWhen')}
          value={plan ? { day: plan.day, time: plan.start } : null}
          onChange={(when) => {
            if (!when) return change({ nextPlan: null });
            if (plan) return set({ day: when.day, start: when.time ?? plan.start });
            change({
              nextPlan: {
                id: newId(),
                day: when.day,
                start: when.time ?? usualStart,
                end: null,
                method: null,
                goal: stageGoals[customer.stage],
                preparation: '',
                ownerId: null,
              },
            });
          }}
        />
        {plan ? (
          <HoursField
            label={t('planHours')}
            value={plan}
            prefix={time.day(plan.day)}
            onChange={({ start, end }) => set({ start, end })}
          />
        ) : null}
      </Part>
      {plan ? (
        <>
          <Part label={title(Plan.shape.method)} problems={wrong('method')}>
            <OneOf
              label={title(Plan.shape.method)}
              options={options}
              value={plan.method}
              onChange={(method) => set({ method })}
            />
          </Part>
          <Part label={title(Plan.shape.goal)} htmlFor={`${id}-goal`} problems={wrong('goal')}>
            <Input
              id={`${id}-goal`}
              value={plan.goal}
              maxLength={500}
              placeholder={t('planGoalHint')}
              onChange={(event) => set({ goal: event.target.value })}
            />
          </Part>
          <Part label={title(Plan.shape.preparation)} htmlFor={`${id}-prepare`} problems={wrong('preparation')}>
            <Input.TextArea
              id={`${id}-prepare`}
              value={plan.preparation}
              maxLength={2000}
              autoSize={{ minRows: 1, maxRows: 6 }}
              placeholder={t('planPreparationHint')}
              onChange={(event) => set({ preparation: event.target.value })}
            />
          </Part>
          <Part label={t('planOwner')} problems={wrong('ownerId')}>
            <PlanOwner plan={plan} set={set} />
          </Part>
        </>
      ) : null}
    </>
  );
}

interface PlanPartProps {
  readonly plan: DraftPlan;
  readonly set: (patch: Partial<DraftPlan>) => unknown;
}

function PlanOwner({ plan, set }: PlanPartProps) {
  const t = useText(recordMessages);
  const me = useMe();
  const { nameOf } = useColleagues();
  const [choosing, setChoosing] = useState(false);
  const ownerId = plan.ownerId ?? me.id;
  if (choosing)
    return (
      <ColleagueChoice
        label={t('findColleague')}
        exclude={[ownerId]}
        onClose={() => setChoosing(false)}
        onChoose={(id) => {
          set({ ownerId: id });
          setChoosing(false);
        }}
      />
    );
  return (
    <Chips label={t('planOwner')}>
      <Chip onPress={() => setChoosing(true)}>{ownerId === me.id ? me.name : nameOf(ownerId)}</Chip>
    </Chips>
  );
}
