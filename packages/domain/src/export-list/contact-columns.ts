import { Contact, decisionRoles, influences, stances } from '../contact.ts';
import { customerName, customerOwner, type OfCustomer } from './customer-cells.ts';
import { type ListColumn, moment, text, truth } from './list-column.ts';

/** A contact with the customer it belongs to, and the name of whom it reports to. */
export interface ExportedContact extends Omit<Contact, 'masked'>, OfCustomer {
  readonly reportsTo: string | null;
}

const { shape } = Contact;

export const contactColumns: readonly ListColumn<ExportedContact>[] = [
  customerName,
  text(shape.name, 'name', (row) => row.name),
  text(shape.title, 'words', (row) => row.title),
  text(shape.department, 'words', (row) => row.department),
  text(shape.phones, 'phone', (row) => row.phones),
  text(shape.emails, 'email', (row) => row.emails),
  text(shape.wechat, 'wechat', (row) => row.wechat),
  truth(shape.isPrimary, (row) => row.isPrimary),
  text(shape.decisionRoles, 'fact', (row, { locale }) =>
    row.decisionRoles.map((one) => decisionRoles.label(one, locale)),
  ),
  text(shape.stance, 'fact', (row, { locale }) => stances.label(row.stance, locale)),
  text(shape.influence, 'fact', (row, { locale }) => row.influence && influences.label(row.influence, locale)),
  text(shape.reportsToId, 'name', (row) => row.reportsTo),
  truth(shape.hasLeft, (row) => row.hasLeft),
  text(shape.note, 'words', (row) => row.note),
  moment({ zh: '最近接触', en: 'Last met' }, (row) => row.lastMetAt),
  customerOwner,
  moment({ zh: '创建时间', en: 'Created' }, (row) => row.createdAt),
  moment({ zh: '更新时间', en: 'Changed' }, (row) => row.updatedAt),
];
