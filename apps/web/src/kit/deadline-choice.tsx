import { readClock } from '@genjin/domain/clock-text';
import { plainDateText } from '@genjin/domain/day-text';
import { type Deadline, deadlineChips, readDeadline } from '@genjin/domain/deadline-text';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { deadlineMessages } from '#messages/deadlines.ts';
import { Chip, Chips } from './chip.tsx';
import css from './deadline-choice.module.css';
import { PickDay } from './pick-day.tsx';
import { useText } from './text.ts';
import { useTime } from './time.ts';

interface DeadlineChoiceProps {
  /** What becomes due, for who cannot see the place. */
  readonly label: string;
  readonly value: Deadline | null;
  readonly onChange: (value: Deadline | null) => void;
  /** The day that 明天 and 下周一 are counted from: today unless told. */
  readonly base?: string;
}

/** A deadline in one tap, by typing it as people say it, or from a calendar; the time is optional. */
export function DeadlineChoice({ label, value, onChange, base }: DeadlineChoiceProps) {
  const t = useText(deadlineMessages);
  const { today } = useTime();
  const from = base ?? today;
  const elsewhere = from !== today;
  return (
    <div className={css.choice}>
      <Chips label={label}>
        {deadlineChips(from).map(({ chip, day }) => (
          <Chip
            key={chip}
            pressed={value?.day === day}
            title={day}
            onPress={() => onChange(value?.day === day ? null : { day, time: value?.time ?? null })}
          >
            {elsewhere && chip === 'today' ? t('sameDay') : elsewhere && chip === 'tomorrow' ? t('dayAfter') : t(chip)}
            {chip === 'today' && !elsewhere ? null : <span className={css.day}>{shortDay(day)}</span>}
          </Chip>
        ))}
        <TypedDeadline label={label} value={value} base={from} onChange={onChange} />
      </Chips>
    </div>
  );
}

function TypedDeadline({ label, value, base, onChange }: DeadlineChoiceProps & { readonly base: string }) {
  const t = useText(deadlineMessages);
  const time = useTime();
  const id = useId();
  /** What is being typed; null while the field shows the value itself. */
  const [typed, setTyped] = useState<string | null>(null);
  const written = value ? `${value.day}${value.time ? ` ${value.time}` : ''}` : '';
  const refused = typed !== null && typed.trim() !== '' && readTyped(typed, value, base) === null;

  const type = (text: string) => {
    setTyped(text);
    onChange(readTyped(text, value, base));
  };
  return (
    <span className={css.typed}>
      <Input
        className={css.input ?? ''}
        value={typed ?? written}
        maxLength={40}
        status={refused ? 'error' : ''}
        placeholder={t('typed')}
        aria-label={`${label} ${t('typed')}`}
        data-unread={refused ? '' : undefined}
        aria-invalid={refused}
        aria-describedby={id}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setTyped(refused ? typed : null)}
        suffix={
          <PickDay
            label={t('pick')}
            value={value?.day ?? null}
            onPick={(day) => {
              setTyped(null);
              onChange({ day, time: value?.time ?? null });
            }}
          />
        }
      />
      <span id={id} className={refused ? css.bad : css.read} aria-live="polite">
        {refused ? t('notUnderstood') : typed !== null && value ? `${time.day(value.day)} ${value.time ?? ''}` : ''}
      </span>
    </span>
  );
}

/** A typed deadline; hours alone belong to the day that is already chosen, or to the first one. */
function readTyped(text: string, value: Deadline | null, base: string): Deadline | null {
  const clock = readClock(plainDateText(text));
  return clock ? { day: value?.day ?? base, time: clock.start } : readDeadline(text, base);
}

/** 3/18 */
export function shortDay(day: string): string {
  return `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;
}
