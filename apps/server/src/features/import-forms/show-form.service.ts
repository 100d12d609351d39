import { Refusal } from '@genjin/domain/errors';
import type { PersonRef } from '@genjin/domain/field';
import type { FormChoices, ImportedForm } from '@genjin/domain/import-form';
import type { FormRecord } from '@genjin/domain/paper-form/form-record';
import { matchPeople } from '@genjin/domain/paper-form/match-people';
import { allows } from '@genjin/domain/policy';
import type { SettingsValues } from '@genjin/domain/settings';
import { localDate } from '@genjin/domain/zoned-time';
import { relationTo } from '#features/access/access.service';
import { activePeople } from '#features/access/active-people.service';
import { peopleAt } from '#features/contacts/import-contacts.service';
import { customerAsItIs } from '#features/customers/change-customer.service';
import { occurrencesOf } from '#features/follow-ups/import-follow-ups.service';
import { teamSettings } from '#features/settings/settings.service';
import type { Ctx } from '#kit/context';
import type { Db } from '#kit/db';
import { fieldText } from './customer-fields.ts';
import { differencesFrom } from './draft-customer.ts';
import type { FormImport } from './form-imports.service.ts';
import type { KeptForm } from './import-forms.store.ts';
import { knownCustomers } from './known-customers.service.ts';
import { presentFollowUps } from './present-rows.ts';
import { type ReadPaper, readPaper } from './read-paper.ts';

/** One form with what its reviewer needs to decide. */
export async function showForm(db: Db, ctx: Ctx, from: FormImport, form: KeptForm): Promise<ImportedForm> {
  const [shown] = await showForms(db, ctx, from, [form]);
  if (!shown) throw new Error('one form shows one form');
  return shown;
}

/** Forms of one import with what their reviewer needs to decide. Nothing is looked up any more for one that is saved or left out. */
export async function showForms(
  db: Db,
  ctx: Ctx,
  from: FormImport,
  forms: readonly KeptForm[],
): Promise<ImportedForm[]> {
  const settings = await teamSettings(db);
  const colleagues = await activePeople(db);
  const shown: ImportedForm[] = [];
  for (const form of forms) {
    const { made: _made, seen: _seen, position: _position, ...kept } = form;
    shown.push({
      ...kept,
      ...(form.state === 'review' ? await aids(db, ctx, from, form, settings, colleagues) : noAids),
    });
  }
  return shown;
}

type Aids = Pick<ImportedForm, 'known' | 'colleagues' | 'contacts' | 'current' | 'written' | 'present'>;
const noAids: Aids = { known: [], colleagues: [], contacts: [], current: {}, written: {}, present: [] };

async function aids(
  db: Db,
  ctx: Ctx,
  from: FormImport,
  form: KeptForm,
  settings: SettingsValues,
  colleagues: readonly PersonRef[],
): Promise<Aids> {
  const read = readPaper(form.paper, form.choices, settings, localDate(ctx.now, ctx.zone));
  return {
    ...noAids,
    known: await knownCustomers(db, ctx, read.record),
    colleagues: meantAmong(colleagues, read.record, form.choices),
    ...(await aidsOfTarget(db, ctx, from, form, read, settings)),
  };
}

/** What the chosen known customer has; nothing of one that the asker does not see. */
async function aidsOfTarget(
  db: Db,
  ctx: Ctx,
  from: FormImport,
  form: KeptForm,
  read: ReadPaper,
  settings: SettingsValues,
): Promise<Partial<Aids>> {
  const { target } = form.choices;
  if (target === null || target === 'new') return {};
  if (!allows(await relationTo(db, ctx, target), 'customer.read')) return {};
  const known = await customerAsItIs(db, target);
  if (!known) return {};
  const { toDecide } = differencesFrom(known, read);
  const texts = (customer: FormRecord['customer']) =>
    Object.fromEntries(toDecide.map((field) => [field, fieldText(customer, field, settings)]));
  const present = presentFollowUps(await occurrencesOf(db, target, ctx.zone), read, form, from);
  return {
    contacts: (await peopleAt(db, target)).map(({ id, name, title }) => ({ id, name, title })),
    current: texts(known),
    written: texts(read.record.customer),
    present: read.rows.filter((_, index) => present[index]),
  };
}

/** The colleagues whom a name on the form may mean or was said to mean. */
function meantAmong(
  colleagues: readonly PersonRef[],
  { followUps }: FormRecord,
  { ours }: Pick<FormChoices, 'ours'>,
): Aids['colleagues'] {
  const names = new Set(followUps.flatMap((one) => [...one.ours, ...one.actions.flatMap(({ owner }) => owner ?? [])]));
  const meant = new Set<string | null>(Object.values(ours));
  for (const name of names) {
    const match = matchPeople(name, colleagues);
    if (match.kind === 'one') meant.add(match.id);
    else if (match.kind === 'several') for (const id of match.ids) meant.add(id);
  }
  return colleagues.filter(({ id }) => meant.has(id)).map((one) => ({ ...one, title: null }));
}

/** The refusal of a change that names an old version, with the form as it stands. */
export async function staleForm(db: Db, ctx: Ctx, from: FormImport, form: KeptForm): Promise<Refusal> {
  const current = await showForm(db, ctx, from, form);
  return new Refusal('record.stale', { details: { current, changedBy: null, changedAt: null } });
}
