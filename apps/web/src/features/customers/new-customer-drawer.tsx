import { customerApi, NewCustomer } from '@genjin/domain/customer';
import type { CustomerType } from '@genjin/domain/customer-type';
import { duplicateApi } from '@genjin/domain/duplicate';
import { Button, Collapse, Drawer, Flex, Form, Select } from 'antd';
import { useState } from 'react';
import { FormRefusal, useNotice } from '#kit/feedback.tsx';
import { useTitle } from '#kit/fields.ts';
import { useInputForm } from '#kit/input-form.ts';
import { useColleagues, useMe } from '#kit/me.tsx';
import { newId } from '#kit/new-id.ts';
import { useCall } from '#kit/queries.ts';
import { usePhone } from '#kit/responsive.ts';
import { useShortcut } from '#kit/shortcut.ts';
import { useText } from '#kit/text.ts';
import { customerFormMessages } from '#messages/customer-form.ts';
import { linesOf } from './customer-fields.ts';
import { CustomerFormItems } from './customer-form-items.tsx';
import { withRanges } from './customer-panel-form.tsx';
import { KnownDuplicates } from './known-duplicates.tsx';

interface NewCustomerDrawerProps {
  readonly onClose: () => void;
  readonly onCreated: (customerId: string) => void;
}

/** Values of the form: the schema's own, with 企业规模 as one text. */
type Written = Record<string, unknown> & { readonly type: CustomerType };

/** A new customer: type and name, all else may follow. The id is made once, so that a repeated save makes one customer. */
export function NewCustomerDrawer({ onClose, onCreated }: NewCustomerDrawerProps) {
  const t = useText(customerFormMessages);
  const phone = usePhone();
  const notice = useNotice();
  const [form] = Form.useForm<Written>();
  const [id] = useState(newId);
  const type = Form.useWatch('type', form) ?? 'enterprise';
  const name = Form.useWatch('name', form);
  const creditCode = Form.useWatch('creditCode', form);
  const [composing, setComposing] = useState(false);
  const { check, refuse, refusal, formProps } = useInputForm(form, NewCustomer);
  const create = useCall(customerApi.create, {
    invalidates: [customerApi.list, duplicateApi.check],
    onFailed: refuse,
    onDone: (customer) => {
      notice.done(t('created'));
      onCreated(customer.id);
    },
  });
  const submit = (written: Written) => {
    const values = withRanges(written);
    const body = values && check({ ...values, id });
    if (body && !create.isPending) create.mutate({ body });
  };
  useShortcut('mod+Enter', () => form.submit());

  const [typeLine, nameLine, ...profile] = linesOf('profile', type);
  return (
    <Drawer
      open
      title={t('newTitle')}
      size={phone ? '100%' : 600}
      onClose={onClose}
      maskClosable={false}
      afterOpenChange={(shown) => shown && form.getFieldInstance('name')?.focus()}
      footer={
        <Flex gap="small" justify="end">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" loading={create.isPending} onClick={() => form.submit()}>
            {t('create')}
          </Button>
        </Flex>
      }
    >
      <Form<Written>
        initialValues={{ type: 'enterprise' }}
        onFinish={submit}
        {...formProps}
        scrollToFirstError
        requiredMark
      >
        <p style={{ marginTop: 0 }}>{t('newHint')}</p>
        <div onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)}>
          {typeLine && nameLine && <CustomerFormItems lines={[typeLine, nameLine]} type={type} />}
        </div>
        <KnownDuplicates type={type} name={textOf(name)} creditCode={textOf(creditCode)} composing={composing} />
        <Collapse
          ghost
          items={[
            {
              key: 'more',
              label: t('more'),
              forceRender: true,
              children: (
                <>
                  <CustomerFormItems lines={profile} type={type} />
                  <CustomerFormItems
                    lines={[...linesOf('budget', type), ...linesOf('source', type), ...linesOf('cooperation', type)]}
                    type={type}
                  />
                  <OwnerItem />
                </>
              ),
            },
          ]}
        />
        <FormRefusal refusal={refusal} />
      </Form>
    </Drawer>
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Only who leads others may give a new customer to somebody else. */
function OwnerItem() {
  const me = useMe();
  const title = useTitle();
  const { active } = useColleagues();
  if (!me.roles.includes('manager') && !me.roles.includes('admin')) return null;
  return (
    <Form.Item name="ownerId" label={title(NewCustomer.shape.ownerId)}>
      <Select
        allowClear
        placeholder={me.name}
        showSearch={{ optionFilterProp: 'label' }}
        options={active.map((one) => ({ value: one.id, label: one.name }))}
      />
    </Form.Item>
  );
}
