import type { ReactNode } from 'react';
import css from './chip.module.css';

interface ChipProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** Whether it is chosen; leave out for a chip that only does something. */
  readonly pressed?: boolean;
  readonly tone?: 'plain' | 'bad' | 'dashed';
  readonly title?: string;
  readonly label?: string;
  readonly disabled?: boolean;
  /** Whether it opens something below it. */
  readonly expanded?: boolean;
  /** The field that is being typed in keeps the caret, and a phone its keyboard. */
  readonly keepsFocus?: boolean;
}

/** A choice of one tap. */
export function Chip({
  children,
  onPress,
  pressed,
  tone = 'plain',
  title,
  label,
  disabled,
  expanded,
  keepsFocus,
}: ChipProps) {
  return (
    <button
      type="button"
      className={`${css.chip} ${css[tone]}`}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-label={label}
      title={title}
      disabled={disabled}
      onMouseDown={keepsFocus ? (event) => event.preventDefault() : undefined}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

interface ChipsProps {
  /** What the chips are about, for who cannot see them side by side. */
  readonly label: string;
  readonly children: ReactNode;
  /** `row` stays on one line that scrolls within itself on a phone. */
  readonly flow?: 'wrap' | 'row';
}

/** Chips that belong together. */
export function Chips({ label, children, flow = 'wrap' }: ChipsProps) {
  return (
    <fieldset className={`${css.chips} ${css[flow]}`} aria-label={label}>
      {children}
    </fieldset>
  );
}

interface OneOfProps<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: ReactNode }[];
  readonly value: V | null;
  /** A second tap takes the choice back. */
  readonly onChange: (value: V | null) => void;
}

/** One of several, in one tap. */
export function OneOf<V extends string>({ label, options, value, onChange }: OneOfProps<V>) {
  return (
    <Chips label={label}>
      {options.map((option) => (
        <Chip
          key={option.value}
          pressed={option.value === value}
          onPress={() => onChange(option.value === value ? null : option.value)}
        >
          {option.label}
        </Chip>
      ))}
    </Chips>
  );
}

interface ManyOfProps<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: ReactNode }[];
  readonly value: readonly V[];
  readonly onChange: (value: V[]) => void;
}

/** Any number of several. */
export function ManyOf<V extends string>({ label, options, value, onChange }: ManyOfProps<V>) {
  return (
    <Chips label={label}>
      {options.map((option) => (
        <Chip
          key={option.value}
          pressed={value.includes(option.value)}
          onPress={() => onChange(toggled(value, option.value))}
        >
          {option.label}
        </Chip>
      ))}
    </Chips>
  );
}

/** A list with a value put in, or taken out where it was in. */
export function toggled<V>(values: readonly V[], value: V): V[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}
