import { Customer } from '@genjin/domain/customer';
import { formatMoneyRange, parseMoneyRange } from '@genjin/domain/money';
import { Input } from 'antd';
import { useId } from 'react';
import { useDebounced } from '#kit/debounce.ts';
import { useTitle } from '#kit/fields.ts';
import { useSayReading } from '#kit/range-field.tsx';
import { reasonSentence } from '#kit/reason-words.ts';
import { useLocale, useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';
import { Part } from './part.tsx';

interface BudgetPartProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly problems: readonly string[];
}

/** The budget as people say it, with what is understood of it, or why it is not, while it is typed. */
export function BudgetPart({ text, onChange, problems }: BudgetPartProps) {
  const t = useText(recordMessages);
  const title = useTitle();
  const locale = useLocale();
  const say = useSayReading();
  const id = useId();
  const rested = useDebounced(text, 600) === text;
  const reading = text.trim() === '' ? null : parseMoneyRange(text);
  const refusal = reading && !reading.ok ? reasonSentence(reading.reason, Customer.shape.budget, locale) : null;
  const told = refusal ? (rested || problems.length > 0 ? [refusal] : []) : problems;
  return (
    <Part
      label={title(Customer.shape.budget)}
      htmlFor={id}
      problems={told}
      hint={
        reading?.ok ? t('understood', { text: say(reading, (min, max) => formatMoneyRange(min, max, locale)) }) : null
      }
    >
      <Input
        id={id}
        value={text}
        maxLength={100}
        allowClear
        placeholder={t('budgetHint')}
        status={told.length > 0 ? 'error' : ''}
        aria-invalid={told.length > 0}
        onChange={(event) => onChange(event.target.value)}
      />
    </Part>
  );
}
