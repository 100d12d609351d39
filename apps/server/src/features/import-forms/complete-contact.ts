import { Contact } from '@genjin/domain/contact';
import { titleOf } from '@genjin/domain/field';
import { isMaskOf, textKey } from '@genjin/domain/imported-record';
import { phoneKey } from '@genjin/domain/list-import/company-name-key';
import type { FormContact } from '@genjin/domain/paper-form/form-record';
import type { ContactValues, KeptContact } from '#features/contacts/import-contacts.service';

type Written = Omit<FormContact, 'reportsTo'> & Pick<ContactValues, 'reportsToId'>;

const texts = ['name', 'title', 'department', 'wechat'] as const;

/**
 * What a form adds to a known person: whatever is empty is filled, further numbers, addresses and roles are added. What the form has
 * otherwise changes nothing; it is kept in the note, once.
 * @param because leads what is added to the note
 */
export function completion(known: KeptContact, written: Written, because: string): Partial<ContactValues> {
  const values: Partial<ContactValues> = {};
  const otherwise: string[] = [];
  for (const field of texts) {
    const value = written[field];
    if (value === null || isPartOf(field, value, known)) continue;
    if (known[field] === null) values[field] = value;
    else if (textKey(known[field]) !== textKey(value) && !isMaskOf(value, known[field]))
      otherwise.push(`${titleOf(Contact.shape[field], 'zh')}：${value}`);
  }
  if (known.influence === null && written.influence !== null) values.influence = written.influence;
  if (known.stance === 'unknown' && written.stance !== 'unknown') values.stance = written.stance;
  if (known.reportsToId === null && written.reportsToId !== null) values.reportsToId = written.reportsToId;
  if (written.hasLeft && !known.hasLeft) otherwise.push(titleOf(Contact.shape.hasLeft, 'zh') ?? '');
  const added = {
    phones: more(known.phones, written.phones, (phone) => phoneKey(phone) || textKey(phone)),
    emails: more(known.emails, written.emails, (email) => email.trim().toLowerCase()),
    decisionRoles: more(known.decisionRoles, written.decisionRoles, (role) => role),
  };
  for (const [field, list] of Object.entries(added)) if (list) Object.assign(values, { [field]: list });
  if (written.note !== null && !isMaskOf(written.note, known.note ?? '')) otherwise.push(written.note);
  const unheard = otherwise.filter((text) => !textKey(known.note ?? '').includes(textKey(text)));
  if (unheard.length > 0)
    values.note = [...(known.note === null ? [] : [known.note]), `${because}：${unheard.join('；')}`].join('\n');
  return values;
}

/** 张* and 张 say nothing against 张敏. */
function isPartOf(field: (typeof texts)[number], value: string, known: KeptContact): boolean {
  if (field !== 'name' || known.name === null) return false;
  return known.name.startsWith(value.replace(/\*+$/, ''));
}

/** The list with what is not in it yet, not even masked; null where nothing is new. */
function more<T extends string>(known: readonly T[], written: readonly T[], keyOf: (one: T) => string): T[] | null {
  const keys = new Set(known.map(keyOf));
  const fresh = written.filter((one) => !keys.has(keyOf(one)) && !known.some((other) => isMaskOf(one, other)));
  return fresh.length === 0 ? null : [...known, ...fresh];
}
