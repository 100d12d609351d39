import { importedFrom } from '@genjin/domain/imported-record';
import { formHeadings } from '@genjin/domain/paper-form/paper-form';
import { importActions } from '#features/actions/import-actions.service';
import { importConcerns } from '#features/concerns/concerns.service';
import { completeContact, importContacts } from '#features/contacts/import-contacts.service';
import { importCooperations } from '#features/cooperations/import-cooperations.service';
import { changeCustomer } from '#features/customers/change-customer.service';
import { type CustomerValues, importCustomer } from '#features/customers/import-customer.service';
import { touchCustomer } from '#features/customers/touch-customer.service';
import { importFollowUps } from '#features/follow-ups/import-follow-ups.service';
import { importNeeds } from '#features/needs/import-needs.service';
import { importObstacles } from '#features/obstacles/obstacles.service';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { announce } from '#kit/live-bus';
import { type CustomerField, stateFields } from './customer-fields.ts';
import type { FormImport } from './form-imports.service.ts';
import type { KeptForm, Made } from './import-forms.store.ts';
import type { PreparedForm } from './prepare-form.service.ts';

/** Writes a form that is ready; the caller has checked everything and holds the import. Answers what an undo needs. */
export async function writeForm(
  tx: Tx,
  ctx: Ctx,
  from: FormImport,
  form: KeptForm,
  prepared: PreparedForm,
): Promise<Made> {
  const { customerId, known, contacts, parts, history } = prepared;
  const file = form.title === from.fileName ? from.fileName : `${from.fileName} › ${form.title}`;
  const because = (place: string) => importedFrom(file, place)[ctx.locale];
  const [part1, part3] = [because(formHeadings.information), because(formHeadings.state)];
  const fields = await writeCustomer(tx, ctx, from, form, prepared, [part1, part3]);
  await importContacts(tx, ctx, customerId, contacts.fresh, part1);
  for (const { contact, values } of contacts.completed) await completeContact(tx, ctx, contact, values, part1);
  await importNeeds(tx, ctx, customerId, parts.needs, part1);
  await importCooperations(tx, ctx, customerId, parts.cooperations, part1);
  await importObstacles(tx, ctx, customerId, parts.obstacles, part3);
  await importFollowUps(tx, ctx, { importId: from.id, importFormId: form.id }, history.followUps);
  await importConcerns(tx, ctx, history.concerns);
  await importActions(tx, ctx, history.actions);
  await touchCustomer(tx, customerId, ctx.now);
  const by = { id: ctx.asker.id, name: ctx.asker.name };
  const [newest] = history.followUps;
  await announce(tx, { customerId, what: 'customer', id: customerId, by });
  if (newest) await announce(tx, { customerId, what: 'followUp', id: newest.id, by });
  const idOf = ({ id }: { readonly id: string }) => id;
  return {
    customer: known === null,
    contacts: contacts.fresh.map(idOf),
    needs: parts.needs.map(idOf),
    cooperations: parts.cooperations.map(idOf),
    obstacles: parts.obstacles.map(idOf),
    fields,
    completed: contacts.completed.map(({ contact, values }) => ({ id: contact.id, fields: turned(contact, values) })),
  };
}

/** Makes the customer, or changes the known one part by part, so that its history tells which part of the form said it. */
async function writeCustomer(
  tx: Tx,
  ctx: Ctx,
  from: FormImport,
  form: KeptForm,
  { customerId, ownerId, known, values }: PreparedForm,
  [part1, part3]: readonly [string, string],
): Promise<Made['fields']> {
  if (!known) {
    const row = { id: customerId, ownerId, importId: from.id, importLine: form.position + 1 };
    await importCustomer(tx, ctx, row, values as CustomerValues, part1);
    return {};
  }
  const isState = ([field]: [string, unknown]) => stateFields.includes(field as CustomerField);
  const entries = Object.entries(values);
  const after = await changeCustomer(tx, ctx, known, Object.fromEntries(entries.filter((one) => !isState(one))), {
    reason: part1,
  });
  await changeCustomer(tx, ctx, after, Object.fromEntries(entries.filter(isState)), { reason: part3 });
  return turned(known, values);
}

function turned(before: object, after: object): Made['fields'] {
  return Object.fromEntries(
    Object.entries(after).map(([field, value]) => [field, [Reflect.get(before, field) ?? null, value] as const]),
  );
}
