import type { CustomerRow } from '@genjin/domain/customer';
import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { toggled } from '#kit/chip.tsx';
import { Clamped } from '#kit/clamped.tsx';
import { PriorityTag, ProbabilityTag, StageTag, StatusTag } from '#kit/tags.tsx';
import { useText } from '#kit/text.ts';
import { customersMessages } from '#messages/customers.ts';
import { ContactAge, NextContact } from './contact-age.tsx';
import css from './customer-cards.module.css';
import type { CustomerSelection } from './customer-selection.ts';

interface CustomerCardsProps {
  readonly customers: readonly CustomerRow[];
  readonly selection: CustomerSelection | null;
}

/** The list on a phone: one card per customer, the whole card opens it. */
export function CustomerCards({ customers, selection }: CustomerCardsProps) {
  const t = useText(customersMessages);
  return (
    <ul className={css.cards}>
      {customers.map((customer) => (
        <li key={customer.id} className={css.card}>
          {selection ? (
            <Checkbox
              className={css.tick ?? ''}
              checked={selection.ids.includes(customer.id)}
              onChange={() => selection.onChange(toggled(selection.ids, customer.id))}
            >
              <span className={css.ticked}>
                <Clamped lines={3}>{customer.name}</Clamped>
              </span>
            </Checkbox>
          ) : (
            <Link to="/customers/$customerId" params={{ customerId: customer.id }} className={css.name}>
              <Clamped lines={3}>{customer.name}</Clamped>
            </Link>
          )}
          <div className={css.tags}>
            <StageTag code={customer.stage} />
            <StatusTag code={customer.status} />
          </div>
          <dl className={css.facts}>
            {(customer.priority || customer.probability) && (
              <div>
                <dt>{t('weight')}</dt>
                <dd className={css.tags}>
                  <PriorityTag code={customer.priority} />
                  <ProbabilityTag code={customer.probability} />
                </dd>
              </div>
            )}
            <div>
              <dt>{t('lastContact')}</dt>
              <dd>
                <ContactAge at={customer.lastContactAt} />
              </dd>
            </div>
            <div>
              <dt>{t('nextPlan')}</dt>
              <dd>
                <NextContact at={customer.nextPlanAt} />
              </dd>
            </div>
            <div>
              <dt>{t('owner')}</dt>
              <dd>{customer.owner.name}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
