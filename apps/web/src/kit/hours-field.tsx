import { type ClockReading, readClock } from '@genjin/domain/clock-text';
import { plainDateText } from '@genjin/domain/day-text';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { deadlineMessages } from '#messages/deadlines.ts';
import css from './deadline-choice.module.css';
import { useText } from './text.ts';

interface HoursFieldProps {
  readonly label: string;
  readonly value: ClockReading;
  readonly onChange: (value: ClockReading) => void;
  /** Stands before the hours: the day that they belong to. */
  readonly prefix?: string;
}

/** From when to when on one day, typed as people say it: 10:00-11:00, 下午2点到3点半. */
export function HoursField({ label, value, onChange, prefix }: HoursFieldProps) {
  const t = useText(deadlineMessages);
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const refused = typed !== null && readClock(plainDateText(typed)) === null;
  const type = (text: string) => {
    setTyped(text);
    const read = readClock(plainDateText(text));
    if (read) onChange(read);
  };
  return (
    <span className={css.typed}>
      <Input
        className={css.hours ?? ''}
        value={typed ?? (value.end ? `${value.start}-${value.end}` : value.start)}
        maxLength={40}
        prefix={prefix}
        placeholder={t('hours')}
        aria-label={label}
        aria-invalid={refused}
        aria-describedby={id}
        data-unread={refused ? '' : undefined}
        status={refused ? 'error' : ''}
        onFocus={(event) => event.target.select()}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setTyped(refused ? typed : null)}
      />
      <span id={id} className={css.bad} aria-live="polite">
        {refused ? t('hoursNotUnderstood') : ''}
      </span>
    </span>
  );
}
