import type { CardText } from '../document-text.ts';
import type { FormContact, FormRecord } from '../paper-form/form-record.ts';
import { type ImportTarget, importTargets } from './import-targets.ts';
import { looksLikeCompany } from './name-shape.ts';
import { readRow } from './read-row.ts';
import type { ColumnMapping, ListContext, RowReading } from './row-reading.ts';
import { cellText } from './sheet-outline.ts';

type Property = CardText['properties'][number];

/** The columns that a card would have on a list, so that it is read, limited and warned about by the same rules. */
const columns = [
  ['customerName', 'ORG'],
  ['contactName', 'FN'],
  ['contactTitle', 'TITLE'],
  ['department', 'ORG'],
  ['phone', 'TEL'],
  ['email', 'EMAIL'],
  ['wechat', 'X-WECHAT'],
  ['address', 'ADR'],
  ['contactNote', 'NOTE'],
  ['extra', 'URL'],
] as const satisfies readonly (readonly [ImportTarget, string])[];

const mapping: readonly ColumnMapping[] = columns.map(([target, heading], index) => ({
  index,
  heading,
  unit: '',
  target,
  ordinal: 1,
}));

const valuesOf = (card: CardText, ...names: readonly string[]): Property[] =>
  card.properties.filter(({ name, values }) => names.includes(name) && values.some((value) => value.trim() !== ''));

const text = (property: Property | undefined, separator = ''): string =>
  (property?.values ?? [])
    .map((value) => value.trim())
    .filter((value) => value !== '')
    .join(separator);

/** FN, or N as it is spoken: 张三 from 张;三, John Smith from Smith;John. */
function nameOf(card: CardText): string {
  const [full] = valuesOf(card, 'FN');
  if (full) return text(full, ' ');
  const [family = '', given = '', middle = ''] = valuesOf(card, 'N')[0]?.values.map((value) => value.trim()) ?? [];
  if (/\p{Script=Han}/u.test(family + given)) return family + middle + given;
  return [given, middle, family].filter((part) => part !== '').join(' ') || text(valuesOf(card, 'NICKNAME')[0]);
}

/** ADR: box; extended; street; city; region; code; country. Chinese addresses go from the wide to the narrow. */
function addressOf(property: Property | undefined): string {
  const [box = '', extended = '', street = '', city = '', region = '', code = '', country = ''] =
    property?.values.map((value) => value.trim()) ?? [];
  const han = /\p{Script=Han}/u.test(street + city + region);
  const wide = [country, region, city, street, extended, box].filter((part) => part !== '');
  if (han)
    return wide.filter((part, at) => at === 0 || !wide.slice(at + 1).some((later) => later.startsWith(part))).join('');
  return [box, extended, street, city, region, code, country].filter((part) => part !== '').join(', ');
}

/** A WeChat id in its own property, in IMPP, or written into the note. */
function wechatOf(card: CardText): string {
  const own = text(valuesOf(card, 'X-WECHAT', 'X-WEIXIN', 'X-MICROMSG')[0]);
  const imported = valuesOf(card, 'IMPP', 'X-IM', 'X-SOCIALPROFILE').find(
    ({ types, values }) =>
      types.some((type) => /wechat|weixin/i.test(type)) || /^(?:wechat|weixin|wx):/i.test(values[0] ?? ''),
  );
  return own || text(imported).replace(/^(?:wechat|weixin|wx|x-apple):/i, '');
}

/**
 * Reads one vCard as a customer with its contact: of ORG an enterprise, without ORG an individual of the card's name. The further
 * parts of ORG are the department. What has no place (URL) goes into the summary, BDAY and the like are left out.
 * @returns as for the row of a list; a card with neither ORG nor name has the problem `no_name`
 */
export function readCard(card: CardText, context: ListContext): RowReading {
  const [organisation = '', ...units] = valuesOf(card, 'ORG')[0]?.values.map((value) => value.trim()) ?? [];
  const name = nameOf(card);
  // programs write a company's own card with its name in FN only
  const isCompany = organisation === '' && looksLikeCompany(name);
  const [title, role] = [text(valuesOf(card, 'TITLE')[0]), text(valuesOf(card, 'ROLE')[0])];
  const cells = [
    organisation || name,
    isCompany || name === organisation ? '' : name,
    title || role,
    units.filter((unit) => unit !== '').join(' '),
    valuesOf(card, 'TEL')
      .map((property) => text(property).replace(/^tel:/i, ''))
      .join('/'),
    valuesOf(card, 'EMAIL')
      .map((property) => text(property))
      .join(';'),
    wechatOf(card),
    addressOf(valuesOf(card, 'ADR')[0]),
    valuesOf(card, 'NOTE')
      .map((property) => text(property, '\n'))
      .join('\n'),
    valuesOf(card, 'URL')
      .map((property) => text(property))
      .join(' '),
  ];
  const people = organisation === '' && !isCompany;
  const reading = readRow(
    cells.map(cellText),
    { columns: mapping, ofPeople: false, sheetOwner: null, namesMerged: false },
    context,
  );
  return people ? { ...reading, record: asIndividual(reading.record) } : reading;
}

/** A card without ORG is a person's, whatever the name looks like. */
function asIndividual(record: FormRecord): FormRecord {
  const name = record.customer.name.slice(0, importTargets.contactName.limit ?? undefined);
  const contacts = record.contacts.map((contact): FormContact => ({ ...contact, name: contact.name ?? name }));
  return { ...record, customer: { ...record.customer, type: 'individual' }, contacts };
}
