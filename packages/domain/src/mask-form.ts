import { maskEmail, maskName, maskPhone, maskPhonesInText, maskWechat } from './mask.ts';
import { knownMasks, maskKnownInText } from './mask-known.ts';
import type { FormContact, FormCustomer, FormFollowUp, FormRecord } from './paper-form/form-record.ts';

type Mask = (text: string) => string;

/**
 * A customer as it may leave the house: people's names 张*, phones 138****1234, mails, WeChat and identity numbers, also where they stand
 * inside free texts, our own people like the customer's. What is known of the record's people (a name, an unlabelled number) is found in
 * its texts as well. An enterprise keeps its name, an individual is a person. Masking twice changes nothing.
 */
export function maskForm(record: FormRecord): FormRecord {
  const known = knownMasks({ names: namesIn(record), contacts: record.contacts });
  const text: Mask = (written) => maskKnownInText(maskPhonesInText(written), known);
  return {
    customer: maskCustomer(record.customer, text),
    contacts: record.contacts.map((contact) => maskContact(contact, text)),
    needs: record.needs.map((need) => ({ ...need, content: text(need.content) })),
    cooperations: record.cooperations.map((one) => ({ ...one, ...masked(one, ['project', 'endReason'], text) })),
    obstacles: record.obstacles.map((one) => ({ ...one, ...masked(one, ['note'], text) })),
    followUps: record.followUps.map((followUp) => maskFollowUp(followUp, text)),
  };
}

function namesIn({ customer, contacts, followUps }: FormRecord): (string | null)[] {
  return [
    customer.type === 'individual' ? customer.name : null,
    ...contacts.map((contact) => contact.name),
    ...followUps.flatMap(({ ours, theirs, third, actions }) => [
      ...ours,
      ...theirs.map((person) => person.name),
      ...third,
      ...actions.map((action) => action.owner),
    ]),
  ];
}

function maskCustomer(customer: FormCustomer, text: Mask): FormCustomer {
  const { creditCode } = customer;
  return {
    ...customer,
    ...masked(customer, customerTexts, text),
    name: customer.type === 'individual' ? maskName(customer.name) : customer.name,
    // An enterprise's code is public; what an individual has in its place is an identity number.
    creditCode: customer.type === 'individual' && creditCode !== null ? text(creditCode) : creditCode,
  };
}

const customerTexts = [
  'industryNote',
  'industryPosition',
  'organisation',
  'address',
  'occupation',
  'preferences',
  'purchasingPower',
  'decisionInfluences',
  'sourceNote',
  'timeNodeNote',
  'cooperationNote',
  'summary',
] as const satisfies readonly (keyof FormCustomer)[];

function maskContact(contact: FormContact, text: Mask): FormContact {
  return {
    ...contact,
    ...masked(contact, ['title', 'department', 'note'], text),
    name: contact.name && maskName(contact.name),
    phones: contact.phones.map(maskPhone),
    emails: contact.emails.map(maskEmail),
    wechat: contact.wechat && maskWechat(contact.wechat),
  };
}

function maskFollowUp(followUp: FormFollowUp, text: Mask): FormFollowUp {
  const { ours, theirs, third, statements, concerns, consensus, openIssues, actions } = followUp;
  return {
    ...followUp,
    content: text(followUp.content),
    goal: followUp.goal && text(followUp.goal),
    ours: ours.map(maskName),
    theirs: theirs.map(({ name, title }) => ({ name: name && maskName(name), title: title && text(title) })),
    third: third.map(maskName),
    statements: statements.map(text),
    concerns: concerns.map((concern) => ({ ...concern, content: text(concern.content) })),
    consensus: consensus.map(text),
    openIssues: openIssues.map(text),
    actions: actions.map((action) => ({
      ...action,
      content: text(action.content),
      owner: action.owner && maskName(action.owner),
    })),
  };
}

function masked<T, K extends keyof T>(of: T, keys: readonly K[], text: Mask): Pick<T, K> {
  return Object.fromEntries(
    keys.map((key) => [key, typeof of[key] === 'string' ? text(of[key]) : of[key]]),
  ) as unknown as Pick<T, K>;
}
