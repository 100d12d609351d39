import type { Contact, DecisionRole } from '@genjin/domain/contact';
import type { CustomerFile } from '@genjin/domain/customer';
import { Modal } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Nothing } from '#kit/feedback.tsx';
import { Panel } from '#kit/panel.tsx';
import { useText } from '#kit/text.ts';
import { chainMessages } from '#messages/contacts.ts';
import { chainPicture } from './chain-forest.ts';
import { ChainGaps } from './chain-gaps.tsx';
import { ChainTree } from './chain-tree.tsx';
import { ContactCard } from './contact-card.tsx';
import { inChainOrder } from './contact-words.ts';
import css from './decision-chain-map.module.css';
import { PersonNode } from './person-node.tsx';

const ContactDrawer = lazy(() => import('./contact-drawer.tsx').then((loaded) => ({ default: loaded.ContactDrawer })));

type Form = { readonly contact?: Contact; readonly roles?: readonly DecisionRole[] };

/** The decision chain as a picture: who reports to whom, in which role, with which stance, when last met; and what is missing. */
export function DecisionChainMap({ file }: { readonly file: CustomerFile }) {
  const t = useText(chainMessages);
  const editable = file.abilities.includes('customer.edit');
  const [form, setForm] = useState<Form | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const person = file.contacts.find((one) => one.id === shown) ?? null;
  const { trees, unlinked, left } = chainPicture(inChainOrder(file.contacts));
  const show = (contact: Contact) => setShown(contact.id);
  const edit = (next: Form) => {
    setShown(null);
    setForm(next);
  };
  return (
    <>
      {file.customer.type === 'enterprise' && (
        <Panel title={t('gaps')}>
          <ChainGaps gaps={file.chainGaps} onAdd={editable ? (role) => edit({ roles: [role] }) : null} />
        </Panel>
      )}
      <Panel title={t('title')} hint={file.customer.type === 'enterprise' ? t('hint') : t('individual')}>
        {file.contacts.length === 0 && <Nothing title={t('empty')} hint={t('emptyHint')} />}
        {trees.length > 0 && <ChainTree trees={trees} onOpen={show} />}
        <Row title={t('unlinked')} people={unlinked} onOpen={show} />
        <Row title={t('left')} people={left} onOpen={show} />
      </Panel>
      <Modal open={person !== null} footer={null} title={t('person')} onCancel={() => setShown(null)} destroyOnHidden>
        {person && (
          <ContactCard
            contact={person}
            superior={file.contacts.find((one) => one.id === person.reportsToId) ?? null}
            onEdit={editable ? () => edit({ contact: person }) : null}
          />
        )}
      </Modal>
      {form && (
        <Suspense>
          <ContactDrawer
            {...form}
            customerId={file.customer.id}
            contacts={file.contacts}
            onClose={() => setForm(null)}
          />
        </Suspense>
      )}
    </>
  );
}

interface RowProps {
  readonly title: string;
  readonly people: readonly Contact[];
  readonly onOpen: (contact: Contact) => void;
}

function Row({ title, people, onOpen }: RowProps) {
  if (people.length === 0) return null;
  return (
    <section className={css.row}>
      <h3 className={css.rowTitle}>{title}</h3>
      <ul className={css.people}>
        {people.map((person) => (
          <li key={person.id}>
            <PersonNode person={person} onOpen={() => onOpen(person)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
