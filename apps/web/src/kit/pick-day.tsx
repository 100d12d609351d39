import CalendarOutlined from '@ant-design/icons/CalendarOutlined';
import { useRef } from 'react';
import css from './pick-day.module.css';

interface PickDayProps {
  readonly label: string;
  readonly value: string | null;
  readonly onPick: (day: string) => void;
  readonly min?: string;
  readonly max?: string;
}

/** A button that opens the system's own calendar: the one that people know from their phone. */
export function PickDay({ label, value, onPick, min, max }: PickDayProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <span className={css.pick}>
      <button type="button" className={css.button} aria-label={label} title={label} onClick={() => open(field.current)}>
        <CalendarOutlined aria-hidden />
      </button>
      <input
        ref={field}
        type="date"
        className={css.field}
        tabIndex={-1}
        aria-hidden
        value={value ?? ''}
        min={min}
        max={max}
        onChange={(event) => event.target.value && onPick(event.target.value)}
      />
    </span>
  );
}

function open(field: HTMLInputElement | null): void {
  try {
    field?.showPicker();
  } catch {
    // An older browser opens it on focus.
    field?.focus();
  }
}
