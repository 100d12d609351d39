import type { ActionQuery } from '@genjin/domain/action';
import type { Customer, CustomerQuery, CustomerRow } from '@genjin/domain/customer';
import { actionColumns } from '@genjin/domain/export-list/action-columns';
import { contactColumns } from '@genjin/domain/export-list/contact-columns';
import { customerColumns } from '@genjin/domain/export-list/customer-columns';
import { followUpColumns } from '@genjin/domain/export-list/follow-up-columns';
import { cellsOf, type ListColumn, type ListWords } from '@genjin/domain/export-list/list-column';
import { type MaskLevel, type RowMask, rowMask } from '@genjin/domain/export-list/row-mask';
import { allows, type Relation } from '@genjin/domain/policy';
import { relationsTo } from '#features/access/access.service';
import { keptContactsOf } from '#features/contacts/contacts-of.service';
import { customersById } from '#features/customers/customers-by-id.service';
import { followUpsOfCustomers } from '#features/follow-ups/load-follow-ups.service';
import type { Ctx } from '#kit/context';
import type { SheetTable, SheetValue } from '#kit/documents/write/sheet-table';
import { actionPages, customerPages } from './list-pages.service.ts';

/** A list's columns, and its rows as they are read. */
export interface ExportedList {
  readonly columns: readonly Pick<ListColumn<never>, 'heading' | 'kind'>[];
  readonly rows: SheetTable['rows'];
}

/** Whose words the rows are written in, and whether everything in them is masked. */
export interface ListManner {
  readonly words: ListWords;
  readonly masked: boolean;
}

type Filter = Omit<CustomerQuery, 'cursor' | 'limit'>;
type People = Awaited<ReturnType<typeof keptContactsOf>>;

/** Some customers of a list with what masks and rows need of them, read together so that the number of statements does not grow with them. */
interface Customers {
  readonly listed: readonly CustomerRow[];
  readonly people: People;
  maskOf(customerId: string): RowMask;
}

async function* customersWithPeople(ctx: Ctx, filter: Filter, masked: boolean): AsyncGenerator<Customers> {
  for await (const listed of customerPages(ctx, filter)) {
    if (listed.length === 0) continue;
    const ids = listed.map((row) => row.id);
    const relations = await relationsTo(ctx.db, ctx, ids);
    const people = await keptContactsOf(ctx.db, ids);
    const masks = new Map(
      listed.map((row) => [row.id, maskFor(row, relations.get(row.id) ?? 'nobody', masked, people.get(row.id) ?? [])]),
    );
    yield { listed, people, maskOf: (id) => masks.get(id) ?? closed };
  }
}

/** What nobody was found to answer for is masked as far as can be. */
const closed: RowMask = rowMask('all', { names: [], contacts: [] });

/** How a customer's rows are masked: all of it where that is wanted, else what the asker may not read. */
function maskFor(
  customer: Pick<CustomerRow, 'name' | 'type' | 'owner'>,
  relation: Relation,
  masked: boolean,
  contacts: NonNullable<ReturnType<People['get']>>,
): RowMask {
  const level: MaskLevel = masked ? 'all' : allows(relation, 'contact.readPrivate') ? 'plain' : 'private';
  const names = [customer.owner.name, customer.type === 'individual' ? customer.name : null];
  return rowMask(level, { names: [...names, ...contacts.map((contact) => contact.name)], contacts });
}

/** Customers as the list shows them, every field of theirs. */
export function exportedCustomers(ctx: Ctx, filter: Filter, { words, masked }: ListManner): ExportedList {
  async function* rows(): AsyncGenerator<SheetValue[]> {
    for await (const { listed, people, maskOf } of customersWithPeople(ctx, filter, masked)) {
      const whole = await customersById(
        ctx.db,
        listed.map((row) => row.id),
      );
      for (const { id, nextPlanAt } of listed) {
        const customer = whole.get(id);
        const mainContact = people.get(id)?.find((one) => one.isPrimary) ?? null;
        if (customer) yield cellsOf(customerColumns, { ...customer, nextPlanAt, mainContact }, maskOf(id), words);
      }
    }
  }
  return { columns: customerColumns, rows: rows() };
}

/** The people at those customers, customer by customer. */
export function exportedContacts(ctx: Ctx, filter: Filter, { words, masked }: ListManner): ExportedList {
  async function* rows(): AsyncGenerator<SheetValue[]> {
    for await (const { listed, people, maskOf } of customersWithPeople(ctx, filter, masked))
      for (const customer of listed) {
        const contacts = people.get(customer.id) ?? [];
        const nameOf = new Map(contacts.map((one) => [one.id, one.name]));
        for (const contact of contacts) {
          const reportsTo = contact.reportsToId === null ? null : (nameOf.get(contact.reportsToId) ?? null);
          yield cellsOf(contactColumns, { ...contact, customer, reportsTo }, maskOf(customer.id), words);
        }
      }
  }
  return { columns: contactColumns, rows: rows() };
}

const followUpsAtATime = 200;

/** The records of those customers that count, customer by customer, each the newest first. */
export function exportedFollowUps(ctx: Ctx, filter: Filter, { words, masked }: ListManner): ExportedList {
  async function* rows(): AsyncGenerator<SheetValue[]> {
    for await (const { listed, maskOf } of customersWithPeople(ctx, filter, masked)) {
      const customers = new Map(listed.map((row) => [row.id, row]));
      for await (const page of followUpsOfCustomers(ctx.db, [...customers.keys()], followUpsAtATime))
        for (const followUp of page) {
          const customer = customers.get(followUp.customerId);
          if (customer) yield cellsOf(followUpColumns, { ...followUp, customer }, maskOf(customer.id), words);
        }
    }
  }
  return { columns: followUpColumns, rows: rows() };
}

/** Somebody's actions as their list shows them. */
export function exportedActions(
  ctx: Ctx,
  filter: Omit<ActionQuery, 'cursor' | 'limit'>,
  { words, masked }: ListManner,
): ExportedList {
  async function* rows(): AsyncGenerator<SheetValue[]> {
    for await (const page of actionPages(ctx, filter)) {
      const ids = [...new Set(page.map((action) => action.customer.id))];
      const customers = await customersById(ctx.db, ids);
      const relations = await relationsTo(ctx.db, ctx, ids);
      const people = await keptContactsOf(ctx.db, ids);
      const maskOf = (customer: Customer, actor: string) =>
        maskFor(
          { ...customer, owner: { ...customer.owner, name: actor } },
          relations.get(customer.id) ?? 'nobody',
          masked,
          people.get(customer.id) ?? [],
        );
      for (const action of page) {
        const customer = customers.get(action.customer.id);
        if (customer) yield cellsOf(actionColumns, { ...action, customer }, maskOf(customer, action.owner.name), words);
      }
    }
  }
  return { columns: actionColumns, rows: rows() };
}
