import { EditOutlined } from '@ant-design/icons';
import { Customer } from '@genjin/domain/customer';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Fact, Facts } from '#kit/facts.tsx';
import { useTitle } from '#kit/fields.ts';
import { Panel } from '#kit/panel.tsx';
import { PriorityTag, ProbabilityTag, StageTag, StatusTag } from '#kit/tags.tsx';
import { useText } from '#kit/text.ts';
import { customerFormMessages } from '#messages/customer-form.ts';
import { customerPageMessages } from '#messages/customer-page.ts';
import { ProgressForm } from './progress-form.tsx';

interface ProgressPanelProps {
  readonly customer: Customer;
  readonly editable: boolean;
  /** Obstacles belong to the same part of the paper form. */
  readonly children?: ReactNode;
}

/** Part 3 of the paper form, read and edited in place. */
export function ProgressPanel({ customer, editable, children }: ProgressPanelProps) {
  const t = useText(customerPageMessages);
  const words = useText(customerFormMessages);
  const title = useTitle();
  const [editing, setEditing] = useState(false);
  const { shape } = Customer;
  const facts: Fact[] = [
    { key: 'stage', title: title(shape.stage), value: <StageTag code={customer.stage} /> },
    { key: 'status', title: title(shape.status), value: customer.status && <StatusTag code={customer.status} /> },
    {
      key: 'priority',
      title: title(shape.priority),
      value: customer.priority && <PriorityTag code={customer.priority} />,
    },
    {
      key: 'probability',
      title: title(shape.probability),
      value: customer.probability && <ProbabilityTag code={customer.probability} />,
    },
    ...(customer.pausedUntil
      ? [{ key: 'pausedUntil', title: title(shape.pausedUntil), value: customer.pausedUntil }]
      : []),
    { key: 'summary', title: title(shape.summary), value: customer.summary, wide: true },
  ];
  return (
    <Panel
      title={t('progress')}
      extra={
        editable &&
        !editing && (
          <Button
            size="small"
            icon={<EditOutlined aria-hidden />}
            aria-label={t('progressEdit')}
            onClick={() => setEditing(true)}
          >
            {words('edit')}
          </Button>
        )
      }
    >
      {editing ? (
        <ProgressForm customer={customer} onClose={() => setEditing(false)} />
      ) : (
        <Facts facts={facts} nothing={words('unknown')} />
      )}
      {children}
    </Panel>
  );
}
