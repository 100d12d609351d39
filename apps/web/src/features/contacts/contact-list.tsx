import { PlusOutlined } from '@ant-design/icons';
import type { Contact } from '@genjin/domain/contact';
import type { CustomerFile } from '@genjin/domain/customer';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Nothing } from '#kit/feedback.tsx';
import { Panel } from '#kit/panel.tsx';
import { useText } from '#kit/text.ts';
import { contactMessages } from '#messages/contacts.ts';
import { ContactCard } from './contact-card.tsx';
import css from './contact-list.module.css';
import { inReadingOrder } from './contact-words.ts';

const ContactDrawer = lazy(() => import('./contact-drawer.tsx').then((loaded) => ({ default: loaded.ContactDrawer })));

/** The customer's people, the main contact first. */
export function ContactList({ file }: { readonly file: CustomerFile }) {
  const t = useText(contactMessages);
  const editable = file.abilities.includes('customer.edit');
  const [open, setOpen] = useState<Contact | 'new' | null>(null);
  const add = editable && (
    <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen('new')}>
      {t('add')}
    </Button>
  );
  return (
    <Panel title={t('title')} extra={file.contacts.length > 0 && add} id="contacts">
      {file.contacts.length === 0 && <Nothing title={t('none')} hint={t('noneHint')} action={add} />}
      <ul className={css.cards}>
        {inReadingOrder(file.contacts).map((contact) => (
          <li key={contact.id}>
            <ContactCard
              contact={contact}
              superior={file.contacts.find((one) => one.id === contact.reportsToId) ?? null}
              onEdit={editable ? () => setOpen(contact) : null}
            />
          </li>
        ))}
      </ul>
      {open && (
        <Suspense>
          <ContactDrawer
            customerId={file.customer.id}
            contacts={file.contacts}
            contact={open === 'new' ? undefined : open}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      )}
    </Panel>
  );
}
