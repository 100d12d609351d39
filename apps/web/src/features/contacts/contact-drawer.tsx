import { Contact, ContactFields, contactApi, type DecisionRole, EditContact, NewContact } from '@genjin/domain/contact';
import { Alert, Drawer, Form } from 'antd';
import { useState } from 'react';
import { call } from '#kit/call.ts';
import { useRefreshCustomer } from '#kit/customer-answers.ts';
import { FormRefusal, useNotice } from '#kit/feedback.tsx';
import { FormButtons } from '#kit/form-buttons.tsx';
import { keepComposing } from '#kit/ime.ts';
import { useInputForm } from '#kit/input-form.ts';
import { newId } from '#kit/new-id.ts';
import { useCall } from '#kit/queries.ts';
import { usePhone } from '#kit/responsive.ts';
import { useText } from '#kit/text.ts';
import { useValueWords } from '#kit/use-value-words.ts';
import { useVersionedSave } from '#kit/use-versioned-save.tsx';
import { contactMessages } from '#messages/contacts.ts';
import { ContactFormItems } from './contact-form-items.tsx';

interface ContactDrawerProps {
  readonly customerId: string;
  /** All of the customer's contacts: superiors to choose from. */
  readonly contacts: readonly Contact[];
  /** The contact to edit; without one a new contact is made. */
  readonly contact?: Contact;
  /** What a new contact starts with. */
  readonly roles?: readonly DecisionRole[];
  readonly onClose: () => void;
}

/** A contact as a form, new or edited. */
export function ContactDrawer({ contact, ...props }: ContactDrawerProps) {
  const t = useText(contactMessages);
  const phone = usePhone();
  return (
    <Drawer
      open
      title={contact ? t('editTitle') : t('add')}
      size={phone ? '100%' : 560}
      onClose={props.onClose}
      maskClosable={false}
    >
      {contact ? <EditForm {...props} base={contact} /> : <NewForm {...props} />}
    </Drawer>
  );
}

type Written = Record<string, unknown>;
type FormProps = Omit<ContactDrawerProps, 'contact'>;

function NewForm({ customerId, contacts, roles = [], onClose }: FormProps) {
  const t = useText(contactMessages);
  const notice = useNotice();
  const [form] = Form.useForm<Written>();
  const [id] = useState(newId);
  const refresh = useRefreshCustomer(customerId);
  const { check, refuse, refusal } = useInputForm(form, NewContact);
  const create = useCall(contactApi.create, {
    onFailed: refuse,
    onDone: async () => {
      await refresh();
      notice.done(t('saved'));
      onClose();
    },
  });
  const submit = (written: Written) => {
    const body = check({ ...written, id, customerId });
    if (body) create.mutate({ body });
  };
  const blank = {
    phones: [],
    emails: [],
    decisionRoles: [...roles],
    stance: 'unknown',
    isPrimary: contacts.length === 0,
    hasLeft: false,
  };
  return (
    <Form<Written> form={form} layout="vertical" initialValues={blank} onFinish={submit} onKeyDown={keepComposing}>
      <ContactFormItems contacts={contacts} />
      <FormRefusal refusal={refusal} />
      <FormButtons saving={create.isPending} onSave={() => form.submit()} onCancel={onClose} />
    </Form>
  );
}

const Edited = EditContact.omit({ version: true, followUpId: true });
const fields = Object.keys(ContactFields.shape);

function EditForm({ customerId, contacts, base: opened, onClose }: FormProps & { readonly base: Contact }) {
  const t = useText(contactMessages);
  const notice = useNotice();
  const [base] = useState(opened);
  const [form] = Form.useForm<Written>();
  const words = useValueWords(contacts);
  const refresh = useRefreshCustomer(customerId);
  const { check, refuse, refusal } = useInputForm(form, Edited);
  const { save, saving, dialog } = useVersionedSave<Contact>({
    base,
    schema: Contact,
    fields,
    title: (field) => words.title('contact', field),
    text: (field, value) => words.text('contact', field, value),
    send: (changes, version) => call(contactApi.edit, { params: { id: base.id }, body: { ...changes, version } }),
    onRefused: refuse,
    onSaved: async () => {
      await refresh();
      notice.done(t('saved'));
      onClose();
    },
  });
  const submit = (written: Written) => {
    if (check(written)) save(Edited.parse(written));
  };
  return (
    <Form<Written> form={form} layout="vertical" initialValues={base} onFinish={submit} onKeyDown={keepComposing}>
      {base.masked && <Alert type="info" showIcon title={t('masked')} style={{ marginBottom: 12 }} />}
      <ContactFormItems contacts={contacts.filter((one) => one.id !== base.id)} masked={base.masked} />
      <FormRefusal refusal={refusal} />
      <FormButtons saving={saving} onSave={() => form.submit()} onCancel={onClose} />
      {dialog}
    </Form>
  );
}
