import { Customer } from '@genjin/domain/customer';
import { formatHeadcountRange } from '@genjin/domain/headcount';
import { formatMoneyRange } from '@genjin/domain/money';
import { useTitle } from '#kit/fields.ts';
import { ReadTextField, type Understood } from '#kit/range-field.tsx';
import { reasonSentence } from '#kit/reason-words.ts';
import { useLocale, useText } from '#kit/text.ts';
import { customerFormMessages } from '#messages/customer-form.ts';
import { readScale, type ScaleReading } from './scale-text.ts';

interface ScaleFieldProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (text: string) => void;
}

/** 企业规模: headcount and yearly revenue in one line, as on the paper form. */
export function ScaleField(field: ScaleFieldProps) {
  const t = useText(customerFormMessages);
  const locale = useLocale();
  const title = useTitle();
  const problem = useScaleProblem();
  const read = (text: string): Understood | null => {
    const reading = readScale(text);
    if (!reading.ok) return { ok: false, text: problem(reading) };
    const { headcount, revenue } = reading;
    const people =
      headcount && `${title(Customer.shape.headcount)} ${formatHeadcountRange(headcount.min, headcount.max, locale)}`;
    const money = revenue && `${title(Customer.shape.revenue)} ${formatMoneyRange(revenue.min, revenue.max, locale)}`;
    const known = [people, money].filter((part) => part !== null);
    if (known.length === 0) return null;
    const words = known.join(locale === 'zh' ? '，' : ', ');
    return {
      ok: true,
      text: reading.assumedUnit ? t('understoodAssumed', { text: words }) : t('understood', { text: words }),
    };
  };
  return <ReadTextField placeholder={t('scaleExample')} {...field} read={read} />;
}

/** Why a written scale was refused, in the reader's language. */
export function useScaleProblem(): (reading: ScaleReading & { ok: false }) => string {
  const t = useText(customerFormMessages);
  const locale = useLocale();
  return (reading) =>
    reading.part === 'rest'
      ? t('scaleRest', { text: reading.rest })
      : reasonSentence(reading.reason, Customer.shape[reading.part], locale);
}
