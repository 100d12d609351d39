import type { Contact } from '@genjin/domain/contact';
import type { Customer } from '@genjin/domain/customer';
import { Refusal } from '@genjin/domain/errors';
import type { FollowUp } from '@genjin/domain/follow-up';
import type { FormContact, FormFollowUp, FormRecord } from '@genjin/domain/paper-form/form-record';
import { allows, type Relation } from '@genjin/domain/policy';
import { writtenOccurrence } from '@genjin/domain/written-occurrence';
import { keptContactsPart } from '#features/contacts/load-contacts.service';
import { cooperationsPart } from '#features/cooperations/cooperations.service';
import { customerPart } from '#features/customers/read-customer.service';
import { loadFollowUps } from '#features/follow-ups/load-follow-ups.service';
import { needsPart } from '#features/needs/needs.service';
import { obstaclesPart } from '#features/obstacles/obstacles.service';
import type { Ctx } from '#kit/context';
import { inOneGo } from '#kit/one-go';

/** A customer as a form carries it, and who answers for it. Nothing is masked yet. */
export interface CustomerForm {
  readonly record: FormRecord;
  readonly owner: string;
}

const partsOf = inOneGo({
  customer: customerPart,
  contacts: keptContactsPart,
  needs: needsPart,
  obstacles: obstaclesPart,
  cooperations: cooperationsPart,
});

const pageSize = 200;

/**
 * Everything about a customer that a form carries: people by name, times on the team's wall clock, all follow-ups that count, newest
 * first. Never the internal note. It stands in full, so that a mask over all of it knows what to look for: who calls has checked
 * `customer.read`, and masks what the asker may not read.
 */
export async function customerAsForm(ctx: Ctx, relation: Relation, customerId: string): Promise<CustomerForm> {
  const { customer, contacts, needs, obstacles, cooperations } = await partsOf(ctx.db, customerId);
  if (!customer) throw new Refusal('record.not_found');
  return {
    owner: customer.owner.name,
    record: {
      customer: writtenBy(customer),
      contacts: contacts.map((contact) => asFormContact(contact, contacts)),
      needs: needs.map(({ kind, content, state }) => ({ kind, content, state })),
      cooperations: cooperations.map(({ id: _, customerId: __, version: ___, ...written }) => written),
      obstacles: obstacles.map(({ kind, note, resolvedAt }) => ({ kind, note, resolved: resolvedAt !== null })),
      followUps: (await followUpsOf(ctx, relation, customerId)).map((one) => asFormFollowUp(one, ctx.zone)),
    },
  };
}

/** Whether somebody who stands so to a customer may have its form in full. */
export const mayBePlain = (relation: Relation): boolean => allows(relation, 'contact.readPrivate');

function writtenBy(customer: Customer): FormRecord['customer'] {
  const {
    id: _,
    owner: __,
    createdAt: ___,
    updatedAt: ____,
    lastContactAt: _____,
    version: ______,
    ...written
  } = customer;
  return written;
}

function asFormContact(contact: Omit<Contact, 'masked'>, everybody: readonly Pick<Contact, 'id'>[]): FormContact {
  const {
    name,
    title,
    department,
    phones,
    emails,
    wechat,
    influence,
    stance,
    isPrimary,
    hasLeft,
    note,
    decisionRoles,
  } = contact;
  const reportsTo = everybody.findIndex((one) => one.id === contact.reportsToId);
  return {
    name,
    title,
    department,
    phones,
    emails,
    wechat,
    influence,
    stance,
    isPrimary,
    hasLeft,
    note,
    decisionRoles,
    reportsTo: reportsTo < 0 ? null : reportsTo,
  };
}

async function followUpsOf(ctx: Ctx, relation: Relation, customerId: string): Promise<FollowUp[]> {
  const all: FollowUp[] = [];
  for (;;) {
    const last = all.at(-1);
    const after = last ? { startedAt: last.startedAt, id: last.id } : null;
    const page = await loadFollowUps(ctx.db, relation, { customerId, withoutVoided: true, after, limit: pageSize });
    all.push(...page);
    if (page.length < pageSize) return all;
  }
}

function asFormFollowUp(followUp: FollowUp, zone: string): FormFollowUp {
  const { method, connected, goal, goalResult, content, mood, refused, topics, statements, consensus, openIssues } =
    followUp;
  const { participants, concerns, actions } = followUp;
  return {
    ...writtenOccurrence(followUp, zone),
    method,
    connected,
    goal,
    goalResult,
    content,
    mood,
    refused,
    topics,
    statements,
    consensus,
    openIssues,
    ours: participants.flatMap((one) => (one.side === 'ours' ? [one.name] : [])),
    theirs: participants.flatMap((one) => (one.side === 'customer' ? [{ name: one.name, title: one.title }] : [])),
    third: participants.flatMap((one) => (one.side === 'third' ? [one.name] : [])),
    concerns: concerns.map((one) => ({ content: one.content, major: one.major, resolved: one.resolvedAt !== null })),
    actions: actions.map(({ content: promised, owner, dueOn, dueTime }) => ({
      content: promised,
      owner: owner.name,
      dueOn,
      dueTime,
    })),
  };
}
