import { importedStanding } from '@genjin/domain/imported-record';
import type { FormContact, FormFollowUp, FormRecord } from '@genjin/domain/paper-form/form-record';
import { anyFormRecord } from '@genjin/domain/paper-form/testing/form-record-arbitrary';
import { writeForm } from '@genjin/domain/paper-form/write-form';
import { defaultSettings } from '@genjin/domain/settings';
import { addDays } from '@genjin/domain/zoned-time';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestProduct, type Person, type TestProduct } from '../../../test/harness.ts';
import { saveOne } from '../../../test/paper-forms.ts';
import { customerAsForm } from '../exports/customer-as-form.service.ts';

let product: TestProduct;
let li: Person;
beforeAll(async () => {
  product = await openTestProduct();
  li = await product.addPerson('李明', ['sales']);
});
afterAll(() => product.close());

const words = defaultSettings();
const names = ['赵一', '钱二', '孙三', '周五', '吴六', '郑七'];
const today = '2026-03-16';

/** A team's word instead of one that nobody knows. */
const known = (code: string, dictionary: readonly { readonly code: string }[]) =>
  dictionary.some((one) => one.code === code) ? code : 'other';
const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** The record as this team could have written it: its own words and people, days that have been, lines upwards that end. */
function ours(record: FormRecord): FormRecord {
  const { customer } = record;
  const contacts = record.contacts.map(
    (one, index): FormContact => ({
      ...one,
      name: names[index] ?? '王八',
      isPrimary: index === 0,
      phones: unique(one.phones),
      emails: unique(one.emails),
      decisionRoles: unique(one.decisionRoles),
      reportsTo: one.reportsTo !== null && one.reportsTo < index ? one.reportsTo : null,
    }),
  );
  return {
    ...record,
    customer: {
      ...customer,
      ...importedStanding(customer, today, 90),
      sources: unique(customer.sources.map((code) => known(code, words.sources))),
    },
    contacts,
    cooperations: record.cooperations.map((one) =>
      one.startedOn !== null && one.endedOn !== null && one.endedOn < one.startedOn ? { ...one, endedOn: null } : one,
    ),
    followUps: record.followUps.map((one, index) => ourFollowUp(one, addDays('2026-03-10', -index), contacts)),
  };
}

function ourFollowUp(one: FormFollowUp, day: string, contacts: readonly FormContact[]): FormFollowUp {
  return {
    ...one,
    day,
    end: one.start === null || one.end === one.start ? null : one.end,
    endDay: null,
    method: one.method === null ? null : known(one.method, words.methods),
    topics: unique(one.topics.map((code) => known(code, words.topics))),
    ours: one.ours.length > 0 ? ['李明'] : [],
    theirs: contacts.slice(0, one.theirs.length).map(({ name, title }) => ({ name, title })),
    third: unique(one.third),
    actions: one.actions.map((action) => ({
      ...action,
      owner: '李明',
      dueTime: action.dueOn === null ? null : action.dueTime,
    })),
  };
}

it('whatever a form can hold is in the system once it is saved, and comes out as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(anyFormRecord.map(ours), async (record) => {
      await product.pool.query('update customers set exact_key = null, similar_key = null, credit_code = null');
      await product.pool.query("update contacts set private_search = ''");
      const { customerId } = await saveOne(product, li, writeForm(record, words));
      const ctx = { db: product.db, zone: 'Asia/Shanghai' } as Parameters<typeof customerAsForm>[0];
      const after = await customerAsForm(ctx, 'owner', customerId ?? '');
      expect(after).toEqual({ owner: '李明', record });
    }),
    { numRuns: 40, seed: 20260316 },
  );
}, 120_000);
