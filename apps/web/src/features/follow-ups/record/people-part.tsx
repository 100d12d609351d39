import { type Contact, decisionRoles } from '@genjin/domain/contact';
import { NewFollowUp } from '@genjin/domain/follow-up';
import { type ReactNode, useState } from 'react';
import { Chip, Chips, toggled } from '#kit/chip.tsx';
import { ColleagueChoice } from '#kit/colleague-choice.tsx';
import { useTitle } from '#kit/fields.ts';
import { useColleagues, useMe } from '#kit/me.tsx';
import { useLabels, useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';
import { problemsAt, useRecordForm } from './form.ts';
import { NewPerson } from './new-person.tsx';
import { Part } from './part.tsx';
import css from './people-part.module.css';
import { ThirdParties } from './third-parties.tsx';

const shownContacts = 10;

/** Who took part, on three sides: each person is one tap. */
export function PeoplePart() {
  const title = useTitle();
  const t = useText(recordMessages);
  const { problems } = useRecordForm();
  return (
    <Part
      label={title(NewFollowUp.shape.participants)}
      problems={problemsAt(problems, ['participants'], ['newContacts'])}
    >
      <Side label={t('customerSide')}>
        <CustomerPeople />
      </Side>
      <Side label={t('ours')}>
        <OurPeople />
      </Side>
    </Part>
  );
}

function Side({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={css.side}>
      <span className={css.sideLabel}>{label}</span>
      <div className={css.people}>{children}</div>
    </div>
  );
}

/** The main contact first, then those met most recently, then those never met. */
function byAcquaintance(one: Contact, other: Contact): number {
  if (one.isPrimary !== other.isPrimary) return one.isPrimary ? -1 : 1;
  return (other.lastMetAt ?? '').localeCompare(one.lastMetAt ?? '');
}

function CustomerPeople() {
  const t = useText(recordMessages);
  const { draft, change, file } = useRecordForm();
  const [all, setAll] = useState(false);
  const [adding, setAdding] = useState(false);
  const present = file.contacts
    .filter((contact) => !contact.hasLeft || draft.contactIds.includes(contact.id))
    .sort(byAcquaintance);
  const shown = all
    ? present
    : present.filter((one, index) => index < shownContacts || draft.contactIds.includes(one.id));
  const hidden = present.length - shown.length;
  return (
    <>
      <Chips label={t('customerSide')}>
        {shown.map((contact) => (
          <Chip
            key={contact.id}
            pressed={draft.contactIds.includes(contact.id)}
            onPress={() => change({ contactIds: toggled(draft.contactIds, contact.id) })}
          >
            <ContactName contact={contact} />
          </Chip>
        ))}
        {draft.newContacts.map((person) => (
          <Chip
            key={person.id}
            pressed
            label={t('remove', { name: person.name })}
            onPress={() => change({ newContacts: draft.newContacts.filter((one) => one.id !== person.id) })}
          >
            {person.name}
            {person.title ? <span className={css.minor}>{person.title}</span> : null} ×
          </Chip>
        ))}
        {hidden > 0 ? <Chip onPress={() => setAll(true)}>{t('morePeople', { n: hidden })}</Chip> : null}
        <Chip tone="dashed" expanded={adding} onPress={() => setAdding(!adding)}>
          {t('addContact')}
        </Chip>
      </Chips>
      {adding ? (
        <NewPerson
          onClose={() => setAdding(false)}
          onAdd={(person) => {
            change({ newContacts: [...draft.newContacts, person] });
            setAdding(false);
          }}
        />
      ) : null}
    </>
  );
}

function ContactName({ contact }: { readonly contact: Contact }) {
  const t = useText(recordMessages);
  const label = useLabels();
  const [role] = contact.decisionRoles;
  if (contact.name === null) return role ? t('nameless', { role: label(decisionRoles, role) }) : t('unnamedPerson');
  const minor = contact.title ?? (role ? label(decisionRoles, role) : '');
  return (
    <>
      {contact.name}
      {minor ? <span className={css.minor}>{minor}</span> : null}
    </>
  );
}

function OurPeople() {
  const t = useText(recordMessages);
  const me = useMe();
  const { nameOf } = useColleagues();
  const { draft, change, file } = useRecordForm();
  const [searching, setSearching] = useState(false);
  const usual = [me.id, file.customer.owner.id, ...file.collaborators.map((one) => one.user.id)].slice(0, 6);
  const shown = [...new Set([...usual, ...draft.ours])];
  const known = new Map([
    [me.id, me.name],
    [file.customer.owner.id, file.customer.owner.name],
    ...file.collaborators.map(({ user }) => [user.id, user.name] as const),
  ]);
  return (
    <Chips label={t('ours')}>
      {shown.map((id) => (
        <Chip key={id} pressed={draft.ours.includes(id)} onPress={() => change({ ours: toggled(draft.ours, id) })}>
          {known.get(id) ?? nameOf(id)}
        </Chip>
      ))}
      {searching ? (
        <ColleagueChoice
          label={t('findColleague')}
          exclude={shown}
          onChoose={(id) => {
            change({ ours: [...draft.ours, id] });
            setSearching(false);
          }}
          onClose={() => setSearching(false)}
        />
      ) : (
        <Chip tone="dashed" onPress={() => setSearching(true)}>
          {t('addColleague')}
        </Chip>
      )}
      <ThirdParties />
    </Chips>
  );
}
