import { checkCreditCode } from '@genjin/domain/credit-code';
import { Customer } from '@genjin/domain/customer';
import type { ReactNode } from 'react';
import { type Fact, Facts } from '#kit/facts.tsx';
import { useTitle } from '#kit/fields.ts';
import { useText } from '#kit/text.ts';
import { useValueWords } from '#kit/use-value-words.ts';
import { customerFormMessages } from '#messages/customer-form.ts';
import { CreditCodeNote } from './credit-code-field.tsx';
import { type CustomerLine, type CustomerSection, fieldsBehind, linesOf } from './customer-fields.ts';

const wide: ReadonlySet<CustomerLine> = new Set([
  'industryCode',
  'organisation',
  'preferences',
  'decisionInfluences',
  'cooperationNote',
  'industryPosition',
  'address',
]);

/** A section's fields as they are known. */
export function CustomerFacts({
  customer,
  section,
}: {
  readonly customer: Customer;
  readonly section: CustomerSection;
}) {
  const t = useText(customerFormMessages);
  const title = useTitle();
  const words = useValueWords();
  const facts = linesOf(section, customer.type)
    .flatMap(fieldsBehind)
    .map(
      (field): Fact => ({
        key: field,
        title: title(Customer.shape[field]),
        wide: wide.has(field as CustomerLine),
        value: shownValue(field, words.text('customer', field, customer[field])),
      }),
    );

  function shownValue(field: keyof Customer, text: string): ReactNode {
    if (field !== 'creditCode' || text === '') return text;
    const check = checkCreditCode(text);
    if (check.kind === 'valid') return text;
    return (
      <>
        {text}
        <br />
        <CreditCodeNote check={check} />
      </>
    );
  }
  return <Facts facts={facts} nothing={t('unknown')} />;
}
