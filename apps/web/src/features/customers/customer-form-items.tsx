import { Customer } from '@genjin/domain/customer';
import { type CustomerType, customerTypes } from '@genjin/domain/customer-type';
import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { ManyField, OneField } from '#kit/choice-field.tsx';
import { DayField } from '#kit/day-field.tsx';
import { useTitle } from '#kit/fields.ts';
import { useDictionary } from '#kit/me.tsx';
import { MoneyField } from '#kit/range-field.tsx';
import { useOptions, useText } from '#kit/text.ts';
import { customerFormMessages } from '#messages/customer-form.ts';
import { CreditCodeField } from './credit-code-field.tsx';
import type { CustomerLine } from './customer-fields.ts';
import { IndustryField } from './industry-field.tsx';
import { ScaleField, useScaleProblem } from './scale-field.tsx';
import { readScale } from './scale-text.ts';

interface CustomerFormItemsProps {
  readonly lines: readonly CustomerLine[];
  readonly type: CustomerType;
}

const long = { autoSize: { minRows: 2, maxRows: 8 } } as const;

/** The fields of a customer inside a form, labelled by the schema's own titles. */
export function CustomerFormItems({ lines, type }: CustomerFormItemsProps) {
  const title = useTitle();
  const t = useText(customerFormMessages);
  const problem = useScaleProblem();
  const inputs = useInputs(type);
  return lines.map((line) => (
    <Form.Item
      key={line}
      name={line}
      label={line === 'scale' ? t('scale') : title(Customer.shape[line])}
      required={line === 'name' || line === 'type'}
      rules={
        line === 'scale'
          ? [
              {
                validateTrigger: 'onSubmit',
                validator: (_, text: string | undefined) => {
                  const reading = readScale(text ?? '');
                  return reading.ok ? Promise.resolve() : Promise.reject(new Error(problem(reading)));
                },
              },
            ]
          : []
      }
      validateTrigger="onSubmit"
    >
      {inputs[line]}
    </Form.Item>
  ));
}

function useInputs(type: CustomerType): Record<CustomerLine, ReactNode> {
  const title = useTitle();
  const t = useText(customerFormMessages);
  const options = useOptions();
  const sources = useDictionary('sources');
  const cooperated = [
    { value: 'true', label: t('cooperatedYes') },
    { value: 'false', label: t('cooperatedNo') },
  ];
  return {
    type: <OneField required label={title(Customer.shape.type)} options={options(customerTypes)} />,
    name: (
      <Input
        maxLength={200}
        autoComplete="off"
        placeholder={t(type === 'enterprise' ? 'enterpriseName' : 'individualName')}
      />
    ),
    creditCode: <CreditCodeField />,
    industryCode: <IndustryField />,
    industryNote: <Input maxLength={200} placeholder={t('industryNoteExample')} />,
    scale: <ScaleField />,
    industryPosition: <Input.TextArea maxLength={500} {...long} />,
    organisation: <Input.TextArea maxLength={2000} placeholder={t('organisationExample')} {...long} />,
    address: <Input maxLength={300} />,
    occupation: <Input maxLength={200} />,
    preferences: <Input.TextArea maxLength={2000} {...long} />,
    purchasingPower: <Input maxLength={500} />,
    decisionInfluences: <Input.TextArea maxLength={2000} {...long} />,
    budget: <MoneyField schema={Customer.shape.budget} />,
    timeNodeOn: <DayField />,
    timeNodeNote: <Input maxLength={200} placeholder={t('timeNodeExample')} />,
    sources: <ManyField label={title(Customer.shape.sources)} options={sources.options} />,
    sourceNote: <Input maxLength={200} placeholder={t('sourceNoteExample')} />,
    hasCooperated: <CooperatedField label={title(Customer.shape.hasCooperated)} options={cooperated} />,
    cooperationNote: <Input.TextArea maxLength={500} placeholder={t('cooperationNoteExample')} {...long} />,
  };
}

interface CooperatedFieldProps {
  readonly label: string;
  readonly options: { value: string; label: string }[];
  readonly value?: boolean | null;
  readonly onChange?: (value: boolean | null) => void;
}

/** Yes, no, or not known (a second tap takes the choice back). */
function CooperatedField({ label, options, value, onChange }: CooperatedFieldProps) {
  const code = typeof value === 'boolean' ? String(value) : null;
  return (
    <OneField
      label={label}
      options={options}
      value={code}
      onChange={(next) => onChange?.(next === null ? null : next === 'true')}
    />
  );
}
