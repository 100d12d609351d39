import {
  type Contact,
  ContactFields,
  decisionRoles,
  influences,
  privateContactFields,
  stances,
} from '@genjin/domain/contact';
import { readPhones } from '@genjin/domain/phone';
import { Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { ManyField, OneField } from '#kit/choice-field.tsx';
import { useTitle } from '#kit/fields.ts';
import { useLocale, useOptions, useText } from '#kit/text.ts';
import { TextsField } from '#kit/texts-field.tsx';
import { contactMessages } from '#messages/contacts.ts';
import css from './contact-form-items.module.css';
import { contactName } from './contact-words.ts';

interface ContactFormItemsProps {
  /** Whom this person may report to. */
  readonly contacts: readonly Contact[];
  /** Phones, mails and WeChat are masked for the asker: they are shown and cannot be changed. */
  readonly masked?: boolean;
}

type Field = keyof typeof ContactFields.shape;

/** The fields of a contact inside a form. */
export function ContactFormItems({ contacts, masked = false }: ContactFormItemsProps) {
  const t = useText(contactMessages);
  const title = useTitle();
  const item = (field: Field, input: ReactNode) => (
    <Form.Item name={field} label={title(ContactFields.shape[field])}>
      {input}
    </Form.Item>
  );
  return (
    <>
      <div className={css.pair}>
        {item('name', <Input maxLength={50} autoComplete="off" placeholder={t('nameMayWait')} />)}
        {item('title', <Input maxLength={100} autoComplete="off" />)}
      </div>
      {item('department', <Input maxLength={100} autoComplete="off" />)}
      {!masked && <PrivateItems />}
      <RoleItems />
      {item('reportsToId', <Superior contacts={contacts} />)}
      <div className={css.checks}>
        <Form.Item name="isPrimary" valuePropName="checked" noStyle>
          <Checkbox>{title(ContactFields.shape.isPrimary)}</Checkbox>
        </Form.Item>
        <Form.Item name="hasLeft" valuePropName="checked" noStyle>
          <Checkbox>{title(ContactFields.shape.hasLeft)}</Checkbox>
        </Form.Item>
      </div>
      {item('note', <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />)}
    </>
  );
}

function PrivateItems() {
  const t = useText(contactMessages);
  const title = useTitle();
  const [phones, emails, wechat] = privateContactFields;
  const oddPhone = (text: string) => (readPhones(text).every((phone) => phone.valid) ? null : t('oddPhone'));
  const oddEmail = (text: string) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? null : t('oddEmail'));
  return (
    <>
      <div className={css.pair}>
        <Form.Item name={phones} label={title(ContactFields.shape.phones)}>
          <TextsField
            label={(n) => t('anotherPhone', { n })}
            inputMode="tel"
            maxLength={40}
            max={10}
            oddity={oddPhone}
          />
        </Form.Item>
        <Form.Item name={emails} label={title(ContactFields.shape.emails)}>
          <TextsField
            label={(n) => t('anotherEmail', { n })}
            inputMode="email"
            maxLength={254}
            max={10}
            oddity={oddEmail}
          />
        </Form.Item>
      </div>
      <Form.Item name={wechat} label={title(ContactFields.shape.wechat)}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
    </>
  );
}

function RoleItems() {
  const title = useTitle();
  const options = useOptions();
  const { decisionRoles: roles, stance, influence } = ContactFields.shape;
  return (
    <>
      <Form.Item name="decisionRoles" label={title(roles)}>
        <ManyField label={title(roles)} options={options(decisionRoles)} />
      </Form.Item>
      <div className={css.pair}>
        <Form.Item name="stance" label={title(stance)}>
          <OneField required label={title(stance)} options={options(stances)} />
        </Form.Item>
        <Form.Item name="influence" label={title(influence)}>
          <OneField label={title(influence)} options={options(influences)} />
        </Form.Item>
      </div>
    </>
  );
}

interface SuperiorProps {
  readonly id?: string;
  readonly contacts: readonly Contact[];
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
}

function Superior({ id, contacts, value, onChange }: SuperiorProps) {
  const t = useText(contactMessages);
  const locale = useLocale();
  const options = contacts.map((contact) => ({
    value: contact.id,
    label: [contactName(contact, locale), contact.title].filter(Boolean).join(' · '),
  }));
  return (
    <Select
      id={id}
      allowClear
      value={value ?? null}
      options={options}
      placeholder={t('nobody')}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(next) => onChange?.(next ?? null)}
    />
  );
}
