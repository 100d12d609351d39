import { formatMoneyRange, parseMoneyRange, type RangeReading } from '@genjin/domain/money';
import { Form, Input, Typography } from 'antd';
import { type ReactNode, useId } from 'react';
import type { z } from 'zod';
import { rangeMessages } from '#messages/ranges.ts';
import { useDebounced } from './debounce.ts';
import { useLeftField } from './left-field.ts';
import { reasonSentence } from './reason-words.ts';
import { useLocale, useText } from './text.ts';

/** What was understood of a written range, or why it was refused. */
export type Understood = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly text: string };

interface ReadTextFieldProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (value: string) => void;
  readonly placeholder?: string;
  /** What the text means; null for nothing to say. */
  readonly read: (text: string) => Understood | null;
}

/** A text that is read while it is written: what was understood, or why not, stands below it. For use in a Form.Item. */
export function ReadTextField({ id, value, onChange, placeholder, read }: ReadTextFieldProps) {
  const noteId = useId();
  const text = value ?? '';
  const { left, enter, leave } = useLeftField();
  const { errors } = Form.Item.useStatus();
  const still = useDebounced(text, 700) === text;
  const understood = text.trim() === '' ? null : read(text);
  const complains = understood !== null && !understood.ok && errors.length === 0 && (left() || still);
  const shown = understood && (understood.ok || complains) ? understood : null;
  return (
    <>
      <Input
        id={id}
        value={text}
        placeholder={placeholder}
        maxLength={100}
        allowClear
        status={shown && !shown.ok ? 'warning' : ''}
        aria-describedby={noteId}
        onChange={(event) => onChange?.(event.target.value)}
        onFocus={() => enter()}
        onBlur={leave}
      />
      <div id={noteId} aria-live="polite">
        {shown && <Typography.Text type={shown.ok ? 'success' : 'warning'}>{shown.text}</Typography.Text>}
      </div>
    </>
  );
}

/** Says a reading with what was assumed: 识别为：50-80万元（约数）. */
export function useSayReading(): (
  reading: RangeReading,
  format: (min: number | null, max: number | null) => string,
) => string {
  const t = useText(rangeMessages);
  return (reading, format) => {
    if (!reading.ok) return '';
    const text = format(reading.min, reading.max);
    if (reading.note === 'approximate') return t('approximate', { text });
    return reading.note === 'assumed_unit' ? t('assumedUnit', { text }) : text;
  };
}

interface MoneyFieldProps extends Omit<ReadTextFieldProps, 'read'> {
  /** The field's schema: it names the field in a refusal. */
  readonly schema: z.ZodType;
}

/** A range of money as people write it; a bare figure is yuan. */
export function MoneyField({ schema, ...field }: MoneyFieldProps): ReactNode {
  const t = useText(rangeMessages);
  const locale = useLocale();
  const say = useSayReading();
  const read = (text: string): Understood => {
    const reading = parseMoneyRange(text);
    if (!reading.ok) return { ok: false, text: reasonSentence(reading.reason, schema, locale) };
    const words = say(reading, (min, max) => formatMoneyRange(min, max, locale));
    return { ok: true, text: t('understood', { text: words }) };
  };
  return <ReadTextField placeholder={t('moneyExample')} {...field} read={read} />;
}
