import { Customer } from '@genjin/domain/customer';
import { deadlineIn } from '@genjin/domain/deadline-text';
import { formatMoneyRange } from '@genjin/domain/money';
import { priorities, probabilities } from '@genjin/domain/stage';
import { Input } from 'antd';
import { useId } from 'react';
import { Chip, OneOf } from '#kit/chip.tsx';
import { useTitle } from '#kit/fields.ts';
import { PickDay } from '#kit/pick-day.tsx';
import { useOptions, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { recordMessages } from '#messages/record.ts';
import { BudgetPart } from './budget-part.tsx';
import type { DraftRevealed } from './draft.ts';
import { problemsAt, useRecordForm } from './form.ts';
import { Part } from './part.tsx';
import css from './revealed-part.module.css';

/** What the contact taught us about the customer: each field starts with what is known and is sent only where it changed. */
export function RevealedPart() {
  const title = useTitle();
  const options = useOptions();
  const id = useId();
  const { draft, change, file, problems } = useRecordForm();
  const { customer } = file;
  const { revealed } = draft;
  const set = (patch: DraftRevealed) => change({ revealed: { ...revealed, ...patch } });
  const known = customer.budget ? formatMoneyRange(customer.budget.min, customer.budget.max, 'zh') : '';
  const wrong = (field: string) => problemsAt(problems, ['revealed', field]);
  return (
    <>
      <BudgetPart text={revealed.budget ?? known} onChange={(budget) => set({ budget })} problems={wrong('budget')} />
      <TimeNode revealed={revealed} set={set} problems={[...wrong('timeNodeOn'), ...wrong('timeNodeNote')]} />
      <Part label={title(Customer.shape.probability)} problems={wrong('probability')}>
        <OneOf
          label={title(Customer.shape.probability)}
          options={options(probabilities)}
          value={revealed.probability === undefined ? customer.probability : revealed.probability}
          onChange={(probability) => set({ probability })}
        />
      </Part>
      <Part label={title(Customer.shape.priority)} problems={wrong('priority')}>
        <OneOf
          label={title(Customer.shape.priority)}
          options={options(priorities)}
          value={revealed.priority === undefined ? customer.priority : revealed.priority}
          onChange={(priority) => set({ priority })}
        />
      </Part>
      <Part label={title(Customer.shape.summary)} htmlFor={`${id}-summary`} problems={wrong('summary')}>
        <Input.TextArea
          id={`${id}-summary`}
          value={revealed.summary ?? customer.summary ?? ''}
          maxLength={5000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(event) => set({ summary: event.target.value })}
        />
      </Part>
    </>
  );
}

interface TimeNodeProps {
  readonly revealed: DraftRevealed;
  readonly set: (patch: DraftRevealed) => void;
  readonly problems: readonly string[];
}

/** The time node in words, with its day where one is known; a day named in the words is offered. */
function TimeNode({ revealed, set, problems }: TimeNodeProps) {
  const t = useText(recordMessages);
  const title = useTitle();
  const time = useTime();
  const id = useId();
  const { customer } = useRecordForm().file;
  const note = revealed.timeNodeNote ?? customer.timeNodeNote ?? '';
  const day = revealed.timeNodeOn === undefined ? customer.timeNodeOn : revealed.timeNodeOn;
  const named = deadlineIn(note, time.today)?.day ?? null;
  return (
    <Part label={title(Customer.shape.timeNodeOn)} htmlFor={id} problems={problems}>
      <div className={css.node}>
        <Input
          id={id}
          value={note}
          maxLength={200}
          placeholder={t('timeNodeHint')}
          onChange={(event) => set({ timeNodeNote: event.target.value })}
          suffix={<PickDay label={t('timeNodeDay')} value={day} onPick={(timeNodeOn) => set({ timeNodeOn })} />}
        />
        {day ? (
          <Chip pressed label={t('remove', { name: time.day(day) })} onPress={() => set({ timeNodeOn: null })}>
            {time.day(day)} ×
          </Chip>
        ) : null}
        {named && named !== day ? (
          <Chip tone="dashed" onPress={() => set({ timeNodeOn: named })}>
            {t('useDue', { day: time.day(named) })}
          </Chip>
        ) : null}
      </div>
    </Part>
  );
}
