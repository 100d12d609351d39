import { type Deadline, deadlineIn } from '@genjin/domain/deadline-text';
import { useState } from 'react';
import { Chip } from '#kit/chip.tsx';
import { ColleagueChoice } from '#kit/colleague-choice.tsx';
import { DeadlineChoice } from '#kit/deadline-choice.tsx';
import { useColleagues, useMe } from '#kit/me.tsx';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { recordMessages } from '#messages/record.ts';
import css from './actions-part.module.css';
import type { DraftAction } from './draft.ts';
import { problemsAt, useRecordForm } from './form.ts';
import { ItemLines } from './item-lines.tsx';
import { deadlineBase } from './occurrence.ts';
import { Part } from './part.tsx';

/** What was promised: each line its own owner and deadline, or one deadline for all in one tap. */
export function ActionsPart() {
  const t = useText(recordMessages);
  const { today } = useTime();
  const { draft, change, problems } = useRecordForm();
  const base = deadlineBase(draft.occurrence.day, today);
  const written = draft.actions.some((one) => one.text.trim() !== '');
  return (
    <Part
      label={t('nextActions')}
      problems={
        problemsAt(problems, ['actions']).length > 0
          ? problems.filter(({ name }) => name[0] === 'actions' && name.length === 1).flatMap(({ errors }) => errors)
          : []
      }
    >
      <ItemLines<DraftAction>
        label={t('nextActions')}
        placeholder={t('actionHint')}
        items={draft.actions}
        onChange={(actions) => change({ actions })}
        blank={(id, after) => ({ id, text: '', ownerId: after?.ownerId ?? null, due: null })}
        problems={(index) => problemsAt(problems, ['actions', index])}
        tail={(action, index, patch) => (
          <ActionTail action={action} number={index + 1} common={draft.actionsDue} base={base} onChange={patch} />
        )}
      />
      {written ? (
        <div className={css.all}>
          <span className={css.allLabel}>{t('allDue')}</span>
          <DeadlineChoice
            label={t('allDueLabel')}
            value={draft.actionsDue}
            base={base}
            onChange={(actionsDue) => change({ actionsDue })}
          />
        </div>
      ) : null}
    </Part>
  );
}

interface ActionTailProps {
  readonly action: DraftAction;
  readonly number: number;
  /** The deadline for all. */
  readonly common: Deadline | null;
  readonly base: string;
  readonly onChange: (patch: Partial<DraftAction>) => void;
}

/** Owner and deadline of one action; a day that its own words name is offered. */
function ActionTail({ action, number, common, base, onChange }: ActionTailProps) {
  const t = useText(recordMessages);
  const time = useTime();
  const me = useMe();
  const { nameOf } = useColleagues();
  const [open, setOpen] = useState<'owner' | 'due' | null>(null);
  const ownerId = action.ownerId ?? me.id;
  const owner = ownerId === me.id ? me.name : nameOf(ownerId);
  const due = action.due ?? common;
  const named = action.due === null ? deadlineIn(action.text, base) : null;
  const say = (deadline: Deadline) => `${time.day(deadline.day)}${deadline.time ? ` ${deadline.time}` : ''}`;
  return (
    <>
      <div className={css.tail}>
        {open === 'owner' ? (
          <ColleagueChoice
            label={t('findColleague')}
            exclude={[ownerId]}
            onClose={() => setOpen(null)}
            onChoose={(id) => {
              onChange({ ownerId: id });
              setOpen(null);
            }}
          />
        ) : (
          <Chip label={t('ownerOf', { n: number, name: owner })} onPress={() => setOpen('owner')}>
            {owner}
          </Chip>
        )}
        <Chip
          expanded={open === 'due'}
          label={`${t('ownDue', { n: number })} ${due ? say(due) : t('noDue')}`}
          onPress={() => setOpen(open === 'due' ? null : 'due')}
        >
          {due ? say(due) : t('noDue')}
        </Chip>
        {named ? (
          <Chip tone="dashed" onPress={() => onChange({ due: named })}>
            {t('useDue', { day: say(named) })}
          </Chip>
        ) : null}
      </div>
      {open === 'due' ? (
        <DeadlineChoice
          label={t('ownDue', { n: number })}
          value={action.due}
          base={base}
          onChange={(next) => onChange({ due: next })}
        />
      ) : null}
    </>
  );
}
