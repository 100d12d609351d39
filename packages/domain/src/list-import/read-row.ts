import { checkCreditCode } from '../credit-code.ts';
import { saysNothing } from '../paper-form/text-reading.ts';
import * as amounts from './amount-cells.ts';
import { nameKeysForDuplicates, phoneKey } from './company-name-key.ts';
import * as contacts from './contact-cells.ts';
import * as customers from './customer-cells.ts';
import { recordOf } from './finish-row.ts';
import type { FollowUpDraft } from './follow-up-draft.ts';
import type { ImportTarget } from './import-targets.ts';
import { RowDraft } from './row-draft.ts';
import type { Cell, ColumnMapping, ListContext, ListMapping, RowReading } from './row-reading.ts';
import { rowReasons, rowRemedies } from './row-sentences.ts';

const oneLine = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join(' ');

type Reader = (draft: RowDraft, cell: Cell) => void;

type TextField =
  | 'industryPosition'
  | 'organisation'
  | 'occupation'
  | 'preferences'
  | 'purchasingPower'
  | 'decisionInfluences';
const plainText =
  (field: TextField): Reader =>
  (draft, cell) => {
    if (!saysNothing(cell.text)) draft.customer[field] = draft.fitting(cell, cell.text);
  };
const later =
  (place: Exclude<keyof FollowUpDraft, 'content'>): Reader =>
  (draft, cell) => {
    draft.followUp(cell.column.ordinal)[place] = cell;
  };

/** How a cell of each target is read; the order is the order of reading, so that names come before what is said of them. */
const readers: Readonly<Record<ImportTarget, Reader | null>> = {
  customerName: (draft, cell) => {
    draft.customer.name = draft.fitting(cell, oneLine(cell.text)) ?? '';
  },
  customerType: customers.readTypeCell,
  creditCode: customers.readCreditCodeCell,
  industry: customers.readIndustryCell,
  headcount: amounts.readHeadcountCell,
  revenue: amounts.readRevenueCell,
  scale: amounts.readScaleCell,
  industryPosition: plainText('industryPosition'),
  organisation: plainText('organisation'),
  address: customers.readAddressCell,
  occupation: plainText('occupation'),
  preferences: plainText('preferences'),
  purchasingPower: plainText('purchasingPower'),
  decisionInfluences: plainText('decisionInfluences'),
  sources: customers.readSourcesCell,
  budget: amounts.readBudgetCell,
  need: customers.readNeedCell,
  stage: customers.readDealCell,
  status: customers.readDealCell,
  priority: customers.readPriorityCell,
  probability: customers.readProbabilityCell,
  obstacle: customers.readObstacleCell,
  summary: (draft, cell) => draft.summary.push(cell.text),
  timeNode: customers.readTimeNodeCell,
  cooperation: customers.readCooperationCell,
  owner: (draft, cell) => {
    if (!saysNothing(cell.text)) draft.owner = cell.text;
  },
  extra: (draft, cell) => draft.keep(cell),
  contactName: contacts.readContactNameCell,
  familyName: (draft, cell) => {
    draft.person(cell.column.ordinal);
    draft.familyNames.set(cell.column.ordinal, draft.fitting(cell, cell.text) ?? '');
  },
  contactTitle: contacts.readTitleCell,
  department: contacts.readDepartmentCell,
  phone: contacts.readPhoneCell,
  email: contacts.readEmailCell,
  wechat: contacts.readWechatCell,
  reach: contacts.readReachCell,
  contactMixed: contacts.readContactMixedCell,
  decisionRole: contacts.readRoleCell,
  contactNote: contacts.readContactNoteCell,
  followUpDate: later('date'),
  followUpTime: later('time'),
  method: later('method'),
  participants: later('participants'),
  followUpBy: later('by'),
  content: (draft, cell) => draft.followUp(cell.column.ordinal).content.push(cell),
  feedback: later('feedback'),
  nextActions: later('actions'),
  actionOwner: later('actionOwner'),
  deadline: later('deadline'),
  rowNumber: null,
  ignore: null,
};
const order = Object.keys(readers) as readonly ImportTarget[];

/** The customer of the row above, for rows without a name of their own. */
export interface RowAbove {
  readonly name: string;
  /** It was not imported. */
  readonly failed: boolean;
}

/**
 * Reads one row by its mapping. Every cell with text and a target ends in the record, in a problem (then the row is not imported) or in
 * a warning (then it is kept as text or as written); columns without a target are left out, which the plan tells.
 * @param cells the row's cells, each through {@link cellText}
 * @param above the last row with a name: a row without one that says nothing new of the customer belongs to it
 */
export function readRow(
  cells: readonly string[],
  mapping: ListMapping,
  context: ListContext,
  above: RowAbove | null = null,
): RowReading {
  const draft = new RowDraft(context);
  const found: Cell[] = [];
  for (const column of inReadingOrder(mapping)) {
    const text = tidy(cells[column.index] ?? '', column.target ?? 'ignore');
    if (text !== '') found.push({ column, text });
  }
  for (const cell of found) {
    if (cell.text.includes('\u0000')) draft.fail(cell, 'control_character', rowReasons.control, rowRemedies.clean);
    else readers[cell.column.target ?? 'ignore']?.(draft, cell);
  }
  draft.owner ??= mapping.sheetOwner;
  const numbered = mapping.columns.some(({ target, index }) => target === 'rowNumber' && (cells[index] ?? '') !== '');
  const continues = named(draft, mapping, above, numbered && !mapping.namesMerged);
  const record = recordOf(draft, mapping);
  const code = record.customer.creditCode;
  return {
    record,
    owner: draft.owner,
    problems: draft.problems,
    warnings: draft.warnings,
    continues,
    customerKey: {
      ...nameKeysForDuplicates(record.customer.name),
      creditCode: code === null ? null : checkCreditCode(code).normalised,
      phones: record.contacts.flatMap(({ phones }) => phones.map(phoneKey)).filter((key) => key !== ''),
    },
  };
}

const rank = new Map(order.map((target, at) => [target, at]));
const ordered = new WeakMap<ListMapping, readonly ColumnMapping[]>();

/** The columns that are read, names before what is said of them; worked out once for all rows. */
function inReadingOrder(mapping: ListMapping): readonly ColumnMapping[] {
  const known = ordered.get(mapping);
  if (known) return known;
  const place = ({ target }: ColumnMapping) => rank.get(target ?? 'ignore') ?? 0;
  const columns = mapping.columns
    .filter(({ target }) => target !== null && readers[target] !== null)
    .toSorted((a, b) => place(a) - place(b));
  ordered.set(mapping, columns);
  return columns;
}

/** Figures that a program wrote with a needless fraction: 13812345678.0, 500.00 stay what they are. */
function tidy(text: string, target: ImportTarget): string {
  if (!text.endsWith('.0') || !/^\d+\.0$/.test(text)) return text;
  return target === 'content' || target === 'summary' ? text : text.slice(0, -2);
}

const sameAsAbove = /^(?:同上|〃|"|″|''|ditto)$/i;

/** Gives a row without a name the customer above, or fails it. Says whether it continues that customer. */
function named(draft: RowDraft, mapping: ListMapping, above: RowAbove | null, ownNumber: boolean): boolean {
  const column = mapping.columns.find(({ target }) => target === 'customerName');
  const same = sameAsAbove.test(draft.customer.name);
  if (draft.customer.name !== '' && !same) return false;
  const cell: Cell = {
    column: column ?? { index: -1, heading: '', unit: '', target: 'customerName', ordinal: 1 },
    text: '',
  };
  if (draft.problems.some(({ code, index }) => code === 'too_long' && index === cell.column.index)) return false;
  if (!above || (!same && (ownNumber || !onlyPeopleAndContacts(draft)))) {
    draft.fail(cell, 'no_name', rowReasons.noName, rowRemedies.name);
    return false;
  }
  draft.customer.name = above.name;
  if (above.failed) draft.fail(cell, 'above_failed', rowReasons.aboveFailed, rowRemedies.above);
  else draft.warn(cell, 'joined_above', rowReasons.joinedAbove(above.name));
  return true;
}

/** Whether a row says nothing of a customer itself: more people, or more that was said. */
function onlyPeopleAndContacts(draft: RowDraft): boolean {
  const { address, creditCode, industryNote, industryCode, headcount, revenue, sources } = draft.customer;
  const own = [address, creditCode, industryNote, industryCode, headcount, revenue].some((value) => value !== null);
  return !own && sources.length === 0 && (draft.people.size > 0 || draft.followUps.size > 0);
}
