import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { usePhone } from '#kit/responsive.ts';
import { useText } from '#kit/text.ts';
import { workbenchMessages } from '#messages/workbench.ts';

interface LeadOnProps {
  readonly customer: { readonly id: string; readonly name: string };
  /** The plan that the record will fulfil. */
  readonly planId?: string;
  readonly main?: boolean;
}

/** Opens the record form for a customer: a page of its own on a phone, a drawer over the customer on a desktop. */
export function RecordButton({ customer, planId, main = false }: LeadOnProps) {
  const t = useText(workbenchMessages);
  const phone = usePhone();
  const navigate = useNavigate();
  const params = { customerId: customer.id };
  const plan = planId === undefined ? {} : { plan: planId };
  const open = () =>
    phone
      ? navigate({ to: '/customers/$customerId/record', params, search: plan })
      : navigate({ to: '/customers/$customerId', params, search: { record: '1', ...plan } });
  return (
    <Button type={main ? 'primary' : 'default'} aria-label={t('recordFor', { name: customer.name })} onClick={open}>
      {t('record')}
    </Button>
  );
}

/** Opens the brief of a customer. */
export function BriefButton({ customer }: LeadOnProps) {
  const t = useText(workbenchMessages);
  const navigate = useNavigate();
  return (
    <Button
      aria-label={t('briefOf', { name: customer.name })}
      onClick={() => navigate({ to: '/customers/$customerId/brief', params: { customerId: customer.id } })}
    >
      {t('brief')}
    </Button>
  );
}
