import { EditOutlined } from '@ant-design/icons';
import { type Contact, decisionRoles, influences } from '@genjin/domain/contact';
import { Button } from 'antd';
import { Mark } from '#kit/tags.tsx';
import { useLabels, useLocale, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { contactMessages } from '#messages/contacts.ts';
import css from './contact-list.module.css';
import { contactName } from './contact-words.ts';
import { StanceMark } from './stance-mark.tsx';

interface ContactCardProps {
  readonly contact: Contact;
  readonly superior: Contact | null;
  /** Null where the reader may not edit. */
  readonly onEdit: (() => void) | null;
}

/** One person of the customer, with the ways to reach them. */
export function ContactCard({ contact, superior, onEdit }: ContactCardProps) {
  const t = useText(contactMessages);
  const label = useLabels();
  const locale = useLocale();
  const time = useTime();
  const name = contactName(contact, locale);
  const place = [contact.title, contact.department].filter(Boolean).join(' · ');
  return (
    <article className={`${css.card} ${contact.hasLeft ? css.left : ''} ${contact.name ? '' : css.placeholder}`}>
      <header className={css.head}>
        <div className={css.words}>
          <h3 className={css.name}>{name}</h3>
          {place && <p className={css.place}>{place}</p>}
        </div>
        {onEdit && (
          <Button
            type="text"
            size="small"
            icon={<EditOutlined aria-hidden />}
            aria-label={t('editOf', { name })}
            onClick={onEdit}
          />
        )}
      </header>
      <div className={css.tags}>
        {contact.isPrimary && <Mark tone="accent">{t('primary')}</Mark>}
        {contact.hasLeft && <Mark tone="quiet">{t('left')}</Mark>}
        {contact.decisionRoles.map((role) => (
          <Mark key={role}>{label(decisionRoles, role)}</Mark>
        ))}
      </div>
      <p className={css.line}>
        <StanceMark stance={contact.stance} />
        {contact.influence && <span>{t('influence', { level: label(influences, contact.influence) })}</span>}
        {superior && <span>{t('reportsTo', { name: contactName(superior, locale) })}</span>}
      </p>
      <Ways contact={contact} />
      {contact.note && <p className={css.note}>{contact.note}</p>}
      <p className={css.met}>
        {contact.lastMetAt ? (
          t('lastMet', { when: time.ago(contact.lastMetAt) })
        ) : (
          <Mark tone="warn">{t('neverMet')}</Mark>
        )}
      </p>
    </article>
  );
}

/** Phones, mails and WeChat: links where they are whole, plain text where they are masked. */
function Ways({ contact }: { readonly contact: Contact }) {
  const t = useText(contactMessages);
  const { phones, emails, wechat, masked } = contact;
  if (phones.length + emails.length === 0 && !wechat) return null;
  return (
    <ul className={css.ways}>
      {phones.map((phone) => (
        <li key={phone}>
          {masked ? (
            phone
          ) : (
            <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} aria-label={t('call', { phone })}>
              {phone}
            </a>
          )}
        </li>
      ))}
      {emails.map((email) => (
        <li key={email}>
          {masked ? (
            email
          ) : (
            <a href={`mailto:${email}`} aria-label={t('mail', { email })}>
              {email}
            </a>
          )}
        </li>
      ))}
      {wechat && <li>{t('wechat', { id: wechat })}</li>}
    </ul>
  );
}
