import { type Contact, ContactFields, decisionRoles, influences } from '@genjin/domain/contact';
import { useTitle } from '#kit/fields.ts';
import { Mark } from '#kit/tags.tsx';
import { useLabels, useLocale, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { contactMessages } from '#messages/contacts.ts';
import { contactName } from './contact-words.ts';
import css from './person-node.module.css';
import { StanceMark } from './stance-mark.tsx';

interface PersonNodeProps {
  readonly person: Contact;
  readonly onOpen: () => void;
}

/** One person in the picture. Somebody known only by their role is drawn dashed. */
export function PersonNode({ person, onOpen }: PersonNodeProps) {
  const words = useText(contactMessages);
  const title = useTitle();
  const label = useLabels();
  const locale = useLocale();
  const time = useTime();
  const name = contactName(person, locale);
  const roles = person.decisionRoles.map((role) => label(decisionRoles, role));
  return (
    <button
      type="button"
      className={`${css.node} ${css[person.stance]} ${person.name ? '' : css.placeholder} ${person.hasLeft ? css.left : ''}`}
      onClick={onOpen}
    >
      <span className={css.head}>
        <strong className={css.name} title={name}>
          {person.name ?? words('nameless')}
        </strong>
        <span className={css.unseen}>{title(ContactFields.shape.stance)}</span>
        <StanceMark stance={person.stance} />
      </span>
      {person.title && (
        <span className={css.title} title={person.title}>
          {person.title}
        </span>
      )}
      <span className={css.roles}>
        {person.decisionRoles.map((role, at) => (
          <Mark key={role} tone={role === 'decision_maker' ? 'accent' : 'neutral'}>
            {roles[at]}
          </Mark>
        ))}
        {person.hasLeft && <Mark tone="quiet">{words('left')}</Mark>}
      </span>
      <span className={css.foot}>
        <span className={person.lastMetAt ? undefined : css.never}>
          {person.lastMetAt ? time.ago(person.lastMetAt) : words('neverMet')}
        </span>
        {person.influence && (
          <Influence
            level={person.influence}
            text={words('influence', { level: label(influences, person.influence) })}
          />
        )}
      </span>
    </button>
  );
}

const bars = { low: 1, medium: 2, high: 3 } as const;

/** How much somebody's word weighs, as bars and in words. */
function Influence({ level, text }: { readonly level: keyof typeof bars; readonly text: string }) {
  return (
    <span className={css.influence}>
      <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
        {[0, 1, 2].map((at) => (
          <rect
            key={at}
            x={at * 5}
            y={8 - at * 4}
            width="3"
            height={4 + at * 4}
            rx="1"
            fill="currentColor"
            opacity={at < bars[level] ? 1 : 0.25}
          />
        ))}
      </svg>
      {text}
    </span>
  );
}
