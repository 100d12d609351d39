import type { Locale } from '@genjin/domain/field';
import { problemSentence } from '@genjin/domain/input-problem';
import { formatMoneyRange, parseMoneyRange, type RangeProblem, type RangeReading } from '@genjin/domain/money';
import { Input, Typography } from 'antd';
import { type FocusEvent, type ReactNode, useId, useState } from 'react';
import { z } from 'zod';
import { rangeMessages } from '#messages/ranges.ts';
import { useDebounced } from './debounce.ts';
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

/** The sentence for a refused range, led by the title of the field. */
export function rangeProblem(reason: RangeProblem, field: z.ZodType, locale: Locale): string {
  const issue = { code: 'custom' as const, path: ['field'], params: { reason }, message: reason, input: '' };
  return problemSentence(issue, z.object({ field }), locale);
}

/** A text that is read while it is written: what was understood, or why not, stands below it. For use in a Form.Item. */
export function ReadTextField({ id, value, onChange, placeholder, read }: ReadTextFieldProps) {
  const noteId = useId();
  const text = value ?? '';
  const [left, setLeft] = useState(true);
  const still = useDebounced(text, 700) === text;
  const understood = text.trim() === '' ? null : read(text);
  const shown = understood && (understood.ok || left || still) ? understood : null;
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
        onFocus={() => setLeft(false)}
        onBlur={(_: FocusEvent) => setLeft(true)}
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
    if (!reading.ok) return { ok: false, text: rangeProblem(reading.reason, schema, locale) };
    const words = say(reading, (min, max) => formatMoneyRange(min, max, locale));
    return { ok: true, text: t('understood', { text: words }) };
  };
  return <ReadTextField placeholder={t('moneyExample')} {...field} read={read} />;
}
