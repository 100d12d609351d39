import type { Range } from '../amounts.ts';
import type { Contact } from '../contact.ts';
import { Customer, CustomerRow } from '../customer.ts';
import { customerTypes } from '../customer-type.ts';
import type { Locale } from '../field.ts';
import { formatHeadcountRange } from '../headcount.ts';
import { industryByCode } from '../industry.ts';
import { formatMoneyRange } from '../money.ts';
import { priorities, probabilities, stages, statuses } from '../stage.ts';
import { nameNature } from './customer-cells.ts';
import { wordIn } from './dictionary-label.ts';
import { day, type ListColumn, moment, text, truth } from './list-column.ts';

/** A customer with what a list tells beside its own fields. */
export interface ExportedCustomer extends Customer {
  readonly nextPlanAt: string | null;
  readonly mainContact: Pick<Contact, 'name' | 'title' | 'phones' | 'emails' | 'wechat'> | null;
}

const { shape } = Customer;
type Column = ListColumn<ExportedCustomer>;

const words = (field: keyof typeof shape & WordField): Column => text(shape[field], 'words', (row) => row[field]);
type WordField =
  | 'industryNote'
  | 'industryPosition'
  | 'organisation'
  | 'address'
  | 'occupation'
  | 'preferences'
  | 'purchasingPower'
  | 'decisionInfluences'
  | 'sourceNote'
  | 'timeNodeNote'
  | 'cooperationNote'
  | 'summary';

/** Every field of a customer, its main contact, and where the deal stands: headings that an import reads back. */
export const customerColumns: readonly Column[] = [
  text(
    shape.name,
    (row) => nameNature(row),
    (row) => row.name,
  ),
  text(shape.type, 'fact', (row, { locale }) => customerTypes.label(row.type, locale)),
  text(shape.stage, 'fact', (row, { locale }) => stages.label(row.stage, locale)),
  text(shape.status, 'fact', (row, { locale }) => row.status && statuses.label(row.status, locale)),
  text(shape.priority, 'fact', (row, { locale }) => row.priority && priorities.label(row.priority, locale)),
  text(shape.probability, 'fact', (row, { locale }) => row.probability && probabilities.label(row.probability, locale)),
  text(shape.owner, 'name', (row) => row.owner.name),
  moment(shape.lastContactAt, (row) => row.lastContactAt),
  moment(CustomerRow.shape.nextPlanAt, (row) => row.nextPlanAt),
  text({ zh: '主要联系人', en: 'Main contact' }, 'name', (row) => row.mainContact?.name ?? null),
  text({ zh: '联系人职位', en: 'Contact’s title' }, 'words', (row) => row.mainContact?.title ?? null),
  text({ zh: '联系人电话', en: 'Contact’s phones' }, 'phone', (row) => row.mainContact?.phones ?? null),
  text({ zh: '联系人邮箱', en: 'Contact’s e-mails' }, 'email', (row) => row.mainContact?.emails ?? null),
  text({ zh: '联系人微信', en: 'Contact’s WeChat' }, 'wechat', (row) => row.mainContact?.wechat ?? null),
  text(shape.industryCode, 'fact', (row) => row.industryCode && industry(row.industryCode)),
  words('industryNote'),
  text(shape.headcount, 'fact', (row, { locale }) => range(row.headcount, formatHeadcountRange, locale)),
  text(shape.revenue, 'fact', (row, { locale }) => range(row.revenue, formatMoneyRange, locale)),
  text(shape.budget, 'fact', (row, { locale }) => range(row.budget, formatMoneyRange, locale)),
  text(shape.sources, 'fact', (row, say) => row.sources.map((code) => wordIn(say.settings.sources, code, say.locale))),
  words('sourceNote'),
  day(shape.timeNodeOn, (row) => row.timeNodeOn),
  words('timeNodeNote'),
  words('summary'),
  day(shape.pausedUntil, (row) => row.pausedUntil),
  // What an individual has in its place is an identity number.
  text(
    shape.creditCode,
    (row) => (row.type === 'individual' ? 'words' : 'fact'),
    (row) => row.creditCode,
  ),
  words('industryPosition'),
  words('organisation'),
  words('address'),
  words('occupation'),
  words('preferences'),
  words('purchasingPower'),
  words('decisionInfluences'),
  truth(shape.hasCooperated, (row) => row.hasCooperated),
  words('cooperationNote'),
  moment(shape.createdAt, (row) => row.createdAt),
  moment(shape.updatedAt, (row) => row.updatedAt),
];

type Format = (min: number | null, max: number | null, locale: Locale) => string;

function range(value: Range | null, format: Format, locale: Locale): string | null {
  return value && format(value.min, value.max, locale);
}

/** The name and the code: 软件开发(6513). */
function industry(code: string): string {
  const found = industryByCode(code);
  return found ? `${found.name}(${found.code})` : code;
}
