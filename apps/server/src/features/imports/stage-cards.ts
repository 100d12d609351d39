import { setImmediate as otherRequests } from 'node:timers/promises';
import type { CardText } from '@genjin/domain/document-text';
import { readCard } from '@genjin/domain/list-import/cards';
import type { ImportTarget } from '@genjin/domain/list-import/import-targets';
import type { FormRecord } from '@genjin/domain/paper-form/form-record';
import { RowStager } from './row-stager.ts';
import type { StagingInput } from './stage-rows.ts';
import type { StagedBatch } from './staged-record.store.ts';

/** The headings under which cards that were not imported come back as a list, and what they mean. */
export const cardHeadings = ['公司', '姓名', '职位', '部门', '电话', '邮箱', '微信', '地址', '备注'] as const;
export const cardTargets: readonly ImportTarget[] = [
  'customerName',
  'contactName',
  'contactTitle',
  'department',
  'phone',
  'email',
  'wechat',
  'address',
  'contactNote',
];

/** Makes the cards of an address book ready for the database, one customer each. They are few, and read where the server is. */
export async function* stageCards(
  cards: readonly CardText[],
  { context, rules }: Omit<StagingInput, 'plans'>,
): AsyncGenerator<StagedBatch> {
  const stager = new RowStager(rules);
  for (const [at, card] of cards.entries()) {
    const reading = readCard(card, context);
    stager.add({ sheet: 0, line: at + 1 }, cellsOf(reading.record), reading);
    if (at % 20 === 19) await otherRequests();
    if (stager.full) yield stager.take();
  }
  yield stager.take();
}

function cellsOf({ customer, contacts: [contact] }: FormRecord): string[] {
  return [
    customer.name,
    contact?.name ?? '',
    contact?.title ?? '',
    contact?.department ?? '',
    contact?.phones.join('/') ?? '',
    contact?.emails.join(';') ?? '',
    contact?.wechat ?? '',
    customer.address ?? '',
    contact?.note ?? '',
  ];
}
