import { Customer, customerApi, EditProgress } from '@genjin/domain/customer';
import {
  priorities,
  probabilities,
  type Stage,
  type Status,
  stages,
  statuses,
  statusesFor,
  statusFits,
  statusForStage,
} from '@genjin/domain/stage';
import { Form, Input } from 'antd';
import { useRef, useState } from 'react';
import { call } from '#kit/call.ts';
import { OneField } from '#kit/choice-field.tsx';
import { DayField } from '#kit/day-field.tsx';
import { useTitle } from '#kit/fields.ts';
import { EditRecordForm, type Written } from '#kit/record-form.tsx';
import { useLabels, useOptions, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { customerPageMessages } from '#messages/customer-page.ts';
import { fieldsToCompare } from './customer-fields.ts';

interface ProgressFormProps {
  readonly customer: Customer;
  readonly onClose: () => void;
}

const Edited = EditProgress.omit({ version: true, reason: true });
const own = ['stage', 'status', 'priority', 'probability', 'pausedUntil', 'summary'];

/** Part 3 of the paper form: where the deal stands, with the reason for changing it. */
export function ProgressForm({ customer, onClose }: ProgressFormProps) {
  const reason = useRef<string | null>(null);
  /** The reason is no field of the customer: it goes along with whatever is finally saved. */
  const prepare = ({ reason: given, ...written }: Written): Written => {
    reason.current = typeof given === 'string' && given.trim() ? given : null;
    return withoutSleep(written);
  };
  return (
    <EditRecordForm<Customer>
      kind="customer"
      customerId={customer.id}
      record={customer}
      schema={Customer}
      input={Edited}
      fields={fieldsToCompare(own)}
      initialValues={{ ...customer }}
      prepare={prepare}
      send={(changes, version) =>
        call(customerApi.progress, {
          params: { id: customer.id },
          body: { ...changes, version, reason: reason.current },
        })
      }
      onDone={onClose}
      onCancel={onClose}
    >
      <ProgressItems />
    </EditRecordForm>
  );
}

/** Only a paused customer has a wake-up date. */
function withoutSleep(written: Written): Written {
  return written.status === 'paused' ? written : { ...written, pausedUntil: null };
}

function ProgressItems() {
  const t = useText(customerPageMessages);
  const title = useTitle();
  const label = useLabels();
  const options = useOptions();
  const time = useTime();
  const form = Form.useFormInstance();
  const stage: Stage = Form.useWatch('stage', form) ?? 'potential';
  const status: Status | null = Form.useWatch('status', form) ?? null;
  const [moved, setMoved] = useState<Status | 'none' | null>(null);
  const { shape } = Customer;
  const moveTo = (next: Stage | null) => {
    if (next === null) return;
    const fitting = statusForStage(next, status);
    setMoved(statusFits(next, status) ? null : (fitting ?? 'none'));
    form.setFieldValue('status', fitting);
  };
  const fitting = options(statuses).filter((option) => statusesFor(stage).includes(option.value));
  const note =
    moved === null
      ? undefined
      : moved === 'none'
        ? t('stageMovedToNone')
        : t('stageMoved', { status: label(statuses, moved) });
  return (
    <>
      <Form.Item name="stage" label={title(shape.stage)}>
        <OneField required label={title(shape.stage)} options={options(stages)} onChange={moveTo} />
      </Form.Item>
      <Form.Item name="status" label={title(shape.status)} extra={note}>
        <OneField label={title(shape.status)} options={fitting} />
      </Form.Item>
      {status === 'paused' && (
        <Form.Item name="pausedUntil" label={title(shape.pausedUntil)} required extra={t('pausedHint')}>
          <DayField from={time.today} />
        </Form.Item>
      )}
      <Form.Item name="priority" label={title(shape.priority)}>
        <OneField label={title(shape.priority)} options={options(priorities)} />
      </Form.Item>
      <Form.Item name="probability" label={title(shape.probability)}>
        <OneField label={title(shape.probability)} options={options(probabilities)} />
      </Form.Item>
      <Form.Item name="summary" label={title(shape.summary)}>
        <Input.TextArea maxLength={5000} autoSize={{ minRows: 3, maxRows: 12 }} />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} extra={t('reasonHint')}>
        <Input maxLength={500} />
      </Form.Item>
    </>
  );
}
