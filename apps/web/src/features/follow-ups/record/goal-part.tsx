import { goalResults, NewFollowUp } from '@genjin/domain/follow-up';
import { Input } from 'antd';
import { useId } from 'react';
import { Chip, Chips, OneOf } from '#kit/chip.tsx';
import { useTitle } from '#kit/fields.ts';
import { useSettings } from '#kit/me.tsx';
import { useOptions, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { recordMessages } from '#messages/record.ts';
import { problemsAt, useRecordForm } from './form.ts';
import { fulfilsPlan } from './new-follow-up.ts';
import { Part } from './part.tsx';

/** What the contact was for, whether it was reached, and the plan that it fulfils. */
export function GoalPart() {
  const t = useText(recordMessages);
  const title = useTitle();
  const time = useTime();
  const options = useOptions();
  const { zone } = useSettings();
  const { draft, change, problems, goal, plan, cameFromPlan } = useRecordForm();
  const id = useId();
  const fulfils = fulfilsPlan(draft, { plan, cameFromPlan, zone });
  return (
    <Part label={t('goal')} htmlFor={id} problems={problemsAt(problems, ['goal'], ['goalResult'], ['planId'])}>
      <Input.TextArea
        id={id}
        value={draft.goal ?? goal}
        maxLength={500}
        autoSize={{ minRows: 1, maxRows: 4 }}
        onChange={(event) => change({ goal: event.target.value })}
      />
      <OneOf
        label={title(NewFollowUp.shape.goalResult)}
        options={options(goalResults)}
        value={draft.goalResult}
        onChange={(goalResult) => change({ goalResult })}
      />
      {plan ? (
        <Chips label={t('planDue', { when: time.moment(plan.startsAt) })}>
          <Chip pressed={fulfils} onPress={() => change({ fulfilsPlan: !fulfils })}>
            {t('planDue', { when: time.moment(plan.startsAt) })}
          </Chip>
        </Chips>
      ) : null}
    </Part>
  );
}
