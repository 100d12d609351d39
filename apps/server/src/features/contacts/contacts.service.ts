import type { Contact, contactApi } from '@genjin/domain/contact';
import type { InputOf } from '@genjin/domain/endpoint';
import { Refusal, refuseField } from '@genjin/domain/errors';
import { requireCustomer } from '#features/access/access.service';
import { requireOfCustomer } from '#features/access/references.service';
import { noteChanges } from '#features/changes/changes.service';
import { noteNewPart, revisePart } from '#features/customers/customer-parts.service';
import type { Ctx } from '#kit/context';
import { inTx, type Tx } from '#kit/db';
import { onlyOnce } from '#kit/receipts';
import { tokensOf } from './contact-tokens.ts';
import {
  insertContact,
  lockPeople,
  selectContact,
  selectContacts,
  selectCustomerOf,
  updateContact,
} from './contacts.store.ts';
import { contactOf, shownTo } from './load-contacts.service.ts';
import { notedOnCreate } from './noted-on-create.ts';

/** Adds a person at a customer, or a placeholder for somebody whose name is not known yet. */
export function createContact(ctx: Ctx, { body }: InputOf<typeof contactApi.create>): Promise<Contact> {
  const { id, customerId, ...values } = body;
  return onlyOnce(
    ctx,
    { id, endpoint: 'contacts.create', content: body },
    async (tx) => {
      const relation = await requireCustomer(tx, ctx, customerId, 'customer.edit');
      await lockPeople(tx, customerId);
      await requireOfCustomer(tx, ctx, customerId, 'contacts', [values.reportsToId], ['reportsToId']);
      if (values.isPrimary) await resignPrimary(tx, ctx, customerId);
      await insertContact(tx, { id, customerId, at: ctx.now }, values, tokensOf(values));
      await noteNewPart(tx, ctx, { id, customerId }, { kind: 'contact', subject: values.name }, notedOnCreate(values));
      return existing(await contactOf(tx, relation, id));
    },
    async (tx) => existing(await contactOf(tx, await requireCustomer(tx, ctx, customerId, 'customer.read'), id)),
  );
}

/** Changes a contact. Making somebody the main contact ends that of whoever was. */
export function editContact(ctx: Ctx, { params, body }: InputOf<typeof contactApi.edit>): Promise<Contact> {
  const { version, followUpId, ...values } = body;
  return inTx(ctx.db, async (tx) => {
    const customerId = existing(await selectCustomerOf(tx, params.id));
    const relation = await requireCustomer(tx, ctx, customerId, 'customer.edit');
    await lockPeople(tx, customerId);
    const contact = existing(await selectContact(tx, params.id));
    await requireOfCustomer(tx, ctx, customerId, 'followUps', [followUpId], ['followUpId']);
    const edit = { version, followUpId };
    await revisePart(
      tx,
      ctx,
      shownTo(relation, contact),
      edit,
      { kind: 'contact', subject: contact.name },
      {
        after: values,
        write: async () => {
          await requireTree(tx, ctx, contact.id, customerId, values.reportsToId);
          if (values.isPrimary) await resignPrimary(tx, ctx, customerId, contact.id);
          await updateContact(tx, contact, values, tokensOf({ ...contact, ...values }), ctx.now);
        },
      },
    );
    return existing(await contactOf(tx, relation, contact.id));
  });
}

async function resignPrimary(tx: Tx, ctx: Ctx, customerId: string, except?: string): Promise<void> {
  const people = await selectContacts(tx, customerId);
  for (const contact of people.filter((one) => one.isPrimary && one.id !== except)) {
    await updateContact(tx, contact, { isPrimary: false }, null, ctx.now);
    const changed = { customerId, kind: 'contact', subjectId: contact.id, subject: contact.name } as const;
    await noteChanges(tx, ctx, changed, { isPrimary: true }, { isPrimary: false });
  }
}

/** Reporting lines stay inside the customer and lead upwards to an end. */
async function requireTree(
  tx: Tx,
  ctx: Ctx,
  contactId: string,
  customerId: string,
  reportsToId: string | null | undefined,
): Promise<void> {
  if (!reportsToId) return;
  const path = ['reportsToId'];
  await requireOfCustomer(tx, ctx, customerId, 'contacts', [reportsToId], path);
  const above = new Map((await selectContacts(tx, customerId)).map((one) => [one.id, one.reportsToId]));
  const seen = new Set<string>();
  for (let id: string | null = reportsToId; id !== null && !seen.has(id); id = above.get(id) ?? null) {
    if (id === contactId) throw refuseField('contact.reports_to_cycle', path, ctx.locale);
    seen.add(id);
  }
}

function existing<T>(found: T | undefined): T {
  if (found === undefined) throw new Refusal('record.not_found');
  return found;
}
