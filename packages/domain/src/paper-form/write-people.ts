import { influences, stances } from '../contact.ts';
import type { FormContact } from './form-record.ts';
import { mergePeople } from './merge-people.ts';
import { naturalOrQuoted, type Quote } from './natural-or-quoted.ts';
import { readPeople } from './people-cell.ts';
import { personMarks, roleLabel } from './people-words.ts';
import { sameValue } from './same-value.ts';

/** The two cells that hold the people at the customer. */
export interface PeopleCells {
  readonly contacts: string;
  readonly decisionChain: string;
}

/** How people are put on paper: the first `listed` stand among the contacts, all others in the decision chain only. */
interface Layout {
  readonly listed: number;
  /** People of the contacts' cell are named there by number: 联系人2. */
  readonly byNumber: boolean;
}

function headOf({ name, title }: FormContact, quote: Quote): string {
  if (name !== null) return title === null ? quote(name) : `${quote(name)}(${quote(title)})`;
  return title === null ? personMarks.unnamed : `${quote(title)}(${personMarks.unnamed})`;
}

const labelled = (label: string, texts: readonly string[], quote: Quote): string[] =>
  texts.length === 0 ? [] : [`${label}:${texts.map(quote).join('/')}`];
const given = (text: string | null): string[] => (text === null ? [] : [text]);

function contactLine(contact: FormContact, index: number, quote: Quote): string {
  return [
    headOf(contact, quote),
    ...labelled('部门', given(contact.department), quote),
    ...labelled('电话', contact.phones, quote),
    ...labelled('邮箱', contact.emails, quote),
    ...labelled('微信', given(contact.wechat), quote),
    ...(contact.hasLeft ? [personMarks.left] : []),
    ...(contact.isPrimary === (index === 0) ? [] : [contact.isPrimary ? personMarks.primary : personMarks.notPrimary]),
    ...labelled('备注', given(contact.note), quote),
  ].join('、');
}

const hasStanding = ({ decisionRoles, stance, influence, reportsTo }: FormContact): boolean =>
  decisionRoles.length > 0 || stance !== 'unknown' || influence !== null || reportsTo !== null;

function chainLine(
  contacts: readonly FormContact[],
  index: number,
  { listed, byNumber }: Layout,
  quote: Quote,
): string {
  const contact = contacts[index];
  if (!contact) return '';
  const superior = contact.reportsTo === null ? undefined : contacts[contact.reportsTo];
  const isOnly = superior?.name != null && contacts.filter((one) => one.name === superior.name).length === 1;
  const attributes = [
    ...(contact.decisionRoles.length === 0 ? [`角色:${personMarks.noRole}`] : []),
    ...(contact.stance === 'unknown' ? [] : [`态度:${stances.label(contact.stance, 'zh')}`]),
    ...(contact.influence === null ? [] : [`影响力:${influences.label(contact.influence, 'zh')}`]),
    ...(contact.reportsTo === null
      ? []
      : [`汇报给:${isOnly ? quote(superior.name ?? '') : `联系人${contact.reportsTo + 1}`}`]),
  ];
  const roles = contact.decisionRoles.map(roleLabel).join('/');
  const who = byNumber && index < listed ? `联系人${index + 1}` : headOf(contact, quote);
  return [roles === '' ? who : `${roles}:${who}`, ...attributes].join('、');
}

/** NUL, which no text may hold, between the two cells while both are tried together. */
const between = '\u0000';

function readBack(cells: string): FormContact[] {
  const [contacts = '', chain = ''] = cells.split(between);
  return mergePeople(readPeople(contacts).value, readPeople(chain).value).value;
}

/** Writes 主要联系人信息 and 决策链信息. `readPeople` and `mergePeople` read the same people back, in their order. */
export function writePeople(contacts: readonly FormContact[]): PeopleCells {
  const onPaper = (layout: Layout) => (quote: Quote) => {
    const listed = contacts.slice(0, layout.listed).map((contact, index) => contactLine(contact, index, quote));
    const chain = contacts.flatMap((contact, index) =>
      hasStanding(contact) || index >= layout.listed ? [chainLine(contacts, index, layout, quote)] : [],
    );
    const numbered = listed.length > 1 ? listed.map((line, index) => `${index + 1}.${line}`) : listed;
    return numbered.join('\n') + between + chain.join('\n');
  };
  const fits = (cells: string) => sameValue(readBack(cells), contacts);
  let cells = '';
  for (const layout of layoutsOf(contacts)) {
    cells = naturalOrQuoted(onPaper(layout), fits);
    if (fits(cells)) break;
  }
  const [first = '', second = ''] = cells.split(between);
  return { contacts: first, decisionChain: second };
}

/** People of whom only the standing is known may stand in the decision chain alone, after all others. */
function layoutsOf(contacts: readonly FormContact[]): Layout[] {
  const isListed = (one: FormContact) =>
    one.isPrimary ||
    one.hasLeft ||
    one.phones.length + one.emails.length > 0 ||
    one.wechat !== null ||
    one.department !== null ||
    one.note !== null ||
    !hasStanding(one);
  const all = contacts.length;
  return [
    { listed: contacts.findLastIndex(isListed) + 1, byNumber: false },
    { listed: all, byNumber: false },
    { listed: all, byNumber: true },
  ];
}
