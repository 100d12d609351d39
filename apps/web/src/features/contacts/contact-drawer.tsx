import { Contact, ContactFields, contactApi, type DecisionRole, EditContact, NewContact } from '@genjin/domain/contact';
import { Alert, Drawer } from 'antd';
import { call } from '#kit/call.ts';
import { EditRecordForm, NewRecordForm } from '#kit/record-form.tsx';
import { usePhone } from '#kit/responsive.ts';
import { useText } from '#kit/text.ts';
import { contactMessages } from '#messages/contacts.ts';
import { ContactFormItems } from './contact-form-items.tsx';

interface ContactDrawerProps {
  readonly customerId: string;
  /** All of the customer's contacts: superiors to choose from. */
  readonly contacts: readonly Contact[];
  /** The contact to edit; without one a new contact is made. */
  readonly contact?: Contact | undefined;
  /** What a new contact starts with. */
  readonly roles?: readonly DecisionRole[];
  readonly onClose: () => void;
}

const Edited = EditContact.omit({ version: true, followUpId: true });
const fields = Object.keys(ContactFields.shape);

/** A contact as a form, new or edited. */
export function ContactDrawer({ customerId, contacts, contact, roles = [], onClose }: ContactDrawerProps) {
  const t = useText(contactMessages);
  const phone = usePhone();
  const frame = { customerId, onDone: onClose, onCancel: onClose };
  return (
    <Drawer
      open
      title={contact ? t('editTitle') : t('add')}
      size={phone ? '100%' : 560}
      onClose={onClose}
      maskClosable={false}
    >
      {contact ? (
        <EditRecordForm<Contact>
          {...frame}
          kind="contact"
          record={contact}
          schema={Contact}
          input={Edited}
          fields={fields}
          contacts={contacts}
          initialValues={contact}
          send={(changes, version) =>
            call(contactApi.edit, { params: { id: contact.id }, body: { ...changes, version } })
          }
        >
          {contact.masked && <Alert type="info" showIcon title={t('masked')} style={{ marginBottom: 12 }} />}
          <ContactFormItems contacts={contacts.filter((one) => one.id !== contact.id)} masked={contact.masked} />
        </EditRecordForm>
      ) : (
        <NewRecordForm
          {...frame}
          input={NewContact}
          initialValues={{
            phones: [],
            emails: [],
            decisionRoles: [...roles],
            stance: 'unknown',
            isPrimary: contacts.length === 0,
            hasLeft: false,
          }}
          send={(body) => call(contactApi.create, { body })}
        >
          <ContactFormItems contacts={contacts} />
        </NewRecordForm>
      )}
    </Drawer>
  );
}
