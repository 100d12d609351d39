import { customerTypes } from '@genjin/domain/customer-type';
import type { Choices } from '@genjin/domain/field';
import type { FieldKey } from '@genjin/domain/paper-form/form-labels';
import type { FormRecord } from '@genjin/domain/paper-form/form-record';
import { priorities, probabilities, stages, statuses } from '@genjin/domain/stage';
import { Select } from 'antd';
import { useSettings } from '#kit/me.tsx';
import { useLocale, useOptions, useText } from '#kit/text.ts';
import { importFormMessages } from '#messages/import-form.ts';
import { useReview } from './review-context.ts';

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  /** Writes the chosen word as the form has it. */
  readonly onWrite: (word: string) => void;
}

const closed = {
  type: { set: customerTypes, of: (record: FormRecord) => record.customer.type },
  status: { set: statuses, of: (record: FormRecord) => record.customer.status },
  priority: { set: priorities, of: (record: FormRecord) => record.customer.priority },
  probability: { set: probabilities, of: (record: FormRecord) => record.customer.probability },
  stage: { set: stages, of: (record: FormRecord) => record.customer.stage },
} as const satisfies Partial<Record<FieldKey, unknown>>;

/** Whether a row of parts 1 and 3 takes one of a closed set of words. */
export function isClosedField(key: FieldKey | null): key is keyof typeof closed {
  return key !== null && key in closed;
}

interface FieldChoiceProps extends Omit<ChoiceProps, 'value'> {
  readonly field: keyof typeof closed;
  /** Whether the form says anything of it: what was inferred is not chosen. */
  readonly written: boolean;
}

/** One of a closed set, as a choice: the chosen word is written on the form. */
export function FieldChoice({ field, written, label, onWrite }: FieldChoiceProps) {
  const { reading } = useReview();
  const options = useOptions();
  const set: Choices<string> = closed[field].set;
  const value = written ? closed[field].of(reading.record) : null;
  return (
    <Choice label={label} value={value} options={options(set)} onChoose={(code) => onWrite(set.label(code, 'zh'))} />
  );
}

/** 跟进方式 as a choice among the team's words. */
export function MethodChoice({ label, value, onWrite }: ChoiceProps) {
  const { methods } = useSettings();
  const locale = useLocale();
  const options = methods
    .filter((one) => one.enabled || one.code === value)
    .map((one) => ({ value: one.code, label: locale === 'en' && one.labelEn ? one.labelEn : one.label }));
  return (
    <Choice
      label={label}
      value={value}
      options={options}
      onChoose={(code) => onWrite(methods.find((one) => one.code === code)?.label ?? code)}
    />
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: { value: string; label: string }[];
  readonly onChoose: (code: string) => void;
}

function Choice({ label, value, options, onChoose }: SelectProps) {
  const t = useText(importFormMessages);
  const { editable } = useReview();
  return (
    <Select<string>
      size="small"
      value={value}
      options={options}
      placeholder={t('choosePerson')}
      aria-label={t('chooseValue', { name: label })}
      style={{ minWidth: 148 }}
      popupMatchSelectWidth={false}
      disabled={!editable}
      onChange={onChoose}
    />
  );
}
