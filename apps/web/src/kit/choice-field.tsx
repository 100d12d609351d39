import { ManyOf, OneOf } from './chip.tsx';

interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface OneFieldProps<V extends string> {
  readonly label: string;
  readonly options: readonly Option<V>[];
  readonly value?: V | null;
  readonly onChange?: (value: V | null) => void;
  /** A second tap keeps the choice instead of taking it back. */
  readonly required?: boolean;
}

/** One of several chips, for use in a Form.Item. */
export function OneField<V extends string>({ label, options, value, onChange, required = false }: OneFieldProps<V>) {
  return (
    <OneOf
      label={label}
      options={options}
      value={value ?? null}
      onChange={(next) => (next !== null || !required) && onChange?.(next)}
    />
  );
}

interface ManyFieldProps<V extends string> {
  readonly label: string;
  readonly options: readonly Option<V>[];
  readonly value?: readonly V[];
  readonly onChange?: (value: V[]) => void;
}

/** Any number of several chips, for use in a Form.Item. */
export function ManyField<V extends string>({ label, options, value, onChange }: ManyFieldProps<V>) {
  return <ManyOf label={label} options={options} value={value ?? []} onChange={(next) => onChange?.(next)} />;
}
