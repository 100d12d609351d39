import { Customer, customerApi, EditCustomer } from '@genjin/domain/customer';
import type { CustomerType } from '@genjin/domain/customer-type';
import { formatMoneyRange } from '@genjin/domain/money';
import { Form } from 'antd';
import { call } from '#kit/call.ts';
import { EditRecordForm, type Written } from '#kit/record-form.tsx';
import { useLocale } from '#kit/text.ts';
import { type CustomerSection, fieldsBehind, fieldsToCompare, formValues, linesOf } from './customer-fields.ts';
import { CustomerFormItems } from './customer-form-items.tsx';
import { readScale } from './scale-text.ts';

interface CustomerPanelFormProps {
  readonly customer: Customer;
  readonly section: CustomerSection;
  readonly onClose: () => void;
}

const Edited = EditCustomer.omit({ version: true, followUpId: true });

/** Edits one section of the customer's own fields. */
export function CustomerPanelForm({ customer, section, onClose }: CustomerPanelFormProps) {
  const locale = useLocale();
  const budget = customer.budget ? formatMoneyRange(customer.budget.min, customer.budget.max, locale) : '';
  return (
    <EditRecordForm<Customer>
      kind="customer"
      customerId={customer.id}
      record={customer}
      schema={Customer}
      input={Edited}
      fields={fieldsToCompare(ownFields(section))}
      initialValues={formValues(customer, budget)}
      prepare={withRanges}
      send={(changes, version) =>
        call(customerApi.edit, { params: { id: customer.id }, body: { ...changes, version } })
      }
      onDone={onClose}
      onCancel={onClose}
    >
      <Lines section={section} opened={customer.type} />
    </EditRecordForm>
  );
}

function Lines({ section, opened }: { readonly section: CustomerSection; readonly opened: CustomerType }) {
  const form = Form.useFormInstance();
  const type: CustomerType = Form.useWatch('type', form) ?? opened;
  return <CustomerFormItems lines={linesOf(section, type)} type={type} />;
}

/** Both ranges instead of the one text of 企业规模; the field itself has refused an unreadable one before. */
export function withRanges({ scale, ...values }: Written): Written | null {
  if (typeof scale !== 'string') return values;
  const reading = readScale(scale);
  return reading.ok ? { ...values, headcount: reading.headcount, revenue: reading.revenue } : null;
}

/** Whichever type the customer has or gets. */
function ownFields(section: CustomerSection): string[] {
  return [...linesOf(section, 'enterprise'), ...linesOf(section, 'individual')].flatMap(fieldsBehind);
}
