import { Customer, type CustomerType, customerApi, EditCustomer } from '@genjin/domain/customer';
import { formatMoneyRange } from '@genjin/domain/money';
import { Form } from 'antd';
import { call } from '#kit/call.ts';
import { useRefreshCustomer } from '#kit/customer-answers.ts';
import { FormRefusal } from '#kit/feedback.tsx';
import { FormButtons } from '#kit/form-buttons.tsx';
import { keepComposing } from '#kit/ime.ts';
import { useInputForm } from '#kit/input-form.ts';
import { useLocale } from '#kit/text.ts';
import { useValueWords } from '#kit/use-value-words.ts';
import { useVersionedSave } from '#kit/use-versioned-save.tsx';
import { type CustomerSection, fieldsOf, formValues, linesOf } from './customer-fields.ts';
import { CustomerFormItems } from './customer-form-items.tsx';
import { readScale } from './scale-text.ts';

interface CustomerPanelFormProps {
  /** The customer as it was when editing began. */
  readonly base: Customer;
  readonly section: CustomerSection;
  readonly onCancel: () => void;
  readonly onSaved: () => void;
}

type Written = Record<string, unknown> & { type?: CustomerType; scale?: string };
const Edited = EditCustomer.omit({ version: true, followUpId: true });

/** Edits one section of the customer's own fields; only what changed is sent. */
export function CustomerPanelForm({ base, section, onCancel, onSaved }: CustomerPanelFormProps) {
  const [form] = Form.useForm<Written>();
  const locale = useLocale();
  const words = useValueWords();
  const refresh = useRefreshCustomer(base.id);
  const type = Form.useWatch('type', form) ?? base.type;
  const { check, refuse, refusal } = useInputForm(form, Edited);
  const { save, saving, dialog } = useVersionedSave<Customer>({
    base,
    schema: Customer,
    fields: fieldsOf(section),
    title: (field) => words.title('customer', field),
    text: (field, value) => words.text('customer', field, value),
    send: (changes, version) => call(customerApi.edit, { params: { id: base.id }, body: { ...changes, version } }),
    onRefused: refuse,
    onSaved: async () => {
      await refresh();
      onSaved();
    },
  });
  const submit = ({ scale, ...values }: Written) => {
    const reading = scale === undefined ? null : readScale(scale);
    if (reading && !reading.ok) return;
    const ranges = reading ? { headcount: reading.headcount, revenue: reading.revenue } : {};
    const written = { ...values, ...ranges };
    if (check(written)) save(Edited.parse(written));
  };
  const budget = base.budget ? formatMoneyRange(base.budget.min, base.budget.max, locale) : '';
  return (
    <Form<Written>
      form={form}
      layout="vertical"
      initialValues={formValues(base, budget)}
      onFinish={submit}
      onKeyDown={keepComposing}
      scrollToFirstError
    >
      <CustomerFormItems lines={linesOf(section, type)} type={type} />
      <FormRefusal refusal={refusal} />
      <FormButtons saving={saving} onSave={() => form.submit()} onCancel={onCancel} />
      {dialog}
    </Form>
  );
}
