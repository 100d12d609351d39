import { EditOutlined } from '@ant-design/icons';
import type { Customer } from '@genjin/domain/customer';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Panel } from '#kit/panel.tsx';
import { useText } from '#kit/text.ts';
import { customerFormMessages } from '#messages/customer-form.ts';
import { CustomerFacts } from './customer-facts.tsx';
import type { CustomerSection } from './customer-fields.ts';
import { CustomerPanelForm } from './customer-panel-form.tsx';

interface CustomerPanelProps {
  readonly title: string;
  readonly section: CustomerSection;
  readonly customer: Customer;
  readonly editable: boolean;
  /** What belongs to the same part of the paper form, below the fields. */
  readonly children?: ReactNode;
}

/** One part of the customer's own fields: read, and edited in place. */
export function CustomerPanel({ title, section, customer, editable, children }: CustomerPanelProps) {
  const t = useText(customerFormMessages);
  const [editing, setEditing] = useState(false);
  return (
    <Panel
      title={title}
      extra={
        editable &&
        !editing && (
          <Button
            size="small"
            icon={<EditOutlined aria-hidden />}
            aria-label={t('editSection', { section: title })}
            onClick={() => setEditing(true)}
          >
            {t('edit')}
          </Button>
        )
      }
    >
      {editing ? (
        <CustomerPanelForm customer={customer} section={section} onClose={() => setEditing(false)} />
      ) : (
        <CustomerFacts customer={customer} section={section} />
      )}
      {children}
    </Panel>
  );
}
