import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Contact } from '../contact.ts';
import { Customer } from '../customer.ts';
import { FollowUp } from '../follow-up.ts';
import { defaultSettings } from '../settings.ts';
import { readForm } from './read-form.ts';
import { anyFormRecord } from './testing/form-record-arbitrary.ts';
import { writeForm } from './write-form.ts';

const words = defaultSettings();
const runs = Number(globalThis.process?.env.RUNS ?? 1000);

test('whatever the schemas allow goes onto the form and comes back unchanged', () => {
  fc.assert(
    fc.property(anyFormRecord, (record) => {
      const form = writeForm(record, words);
      expect(readForm(form, words, { today: '2024-03-20' }).record).toEqual(record);
    }),
    { numRuns: runs, seed: Number(globalThis.process?.env.SEED ?? 20240315) },
  );
}, 120_000);

test('the records of this property are ones that the schemas take as they are', () => {
  const customerShape = Customer.omit({
    id: true,
    owner: true,
    createdAt: true,
    updatedAt: true,
    lastContactAt: true,
    version: true,
  });
  const contactShape = Contact.pick({
    name: true,
    title: true,
    department: true,
    phones: true,
    emails: true,
    wechat: true,
    note: true,
    influence: true,
    stance: true,
    decisionRoles: true,
  });
  const followUpShape = FollowUp.pick({
    method: true,
    connected: true,
    goal: true,
    goalResult: true,
    content: true,
    topics: true,
    mood: true,
    statements: true,
    refused: true,
    consensus: true,
    openIssues: true,
  });
  fc.assert(
    fc.property(anyFormRecord, (record) => {
      expect(customerShape.parse(record.customer)).toEqual(record.customer);
      for (const contact of record.contacts) expect(contact).toMatchObject(contactShape.parse(contact));
      for (const followUp of record.followUps) expect(followUp).toMatchObject(followUpShape.parse(followUp));
    }),
    { numRuns: 100, seed: 7 },
  );
});
