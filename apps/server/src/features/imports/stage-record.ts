import { NewContact } from '@genjin/domain/contact';
import { NewCooperation } from '@genjin/domain/cooperation';
import { EditProgress, NewCustomer } from '@genjin/domain/customer';
import { rowTroubles } from '@genjin/domain/import-problem';
import { importedStanding } from '@genjin/domain/imported-record';
import { NewNeed } from '@genjin/domain/need';
import { NewObstacle } from '@genjin/domain/obstacle';
import type { FormContact, FormCustomer, FormPerson, FormRecord } from '@genjin/domain/paper-form/form-record';
import { tokensOf } from '#features/contacts/contact-tokens';
import { nameColumnsOf } from '#features/customers/name-columns';
import { acceptedBy } from './accepted-by.ts';
import { rowId } from './row-id.ts';
import { stageFollowUp } from './stage-follow-up.ts';
import type { KeptProblem, StagedContact, StagedCustomer, StagedRecord } from './staged-record.store.ts';

/** What a record is staged with: the team's zone and day (`YYYY-MM-DD`), and after how many days a paused customer wakes up. */
export interface StagingRules {
  readonly zone: string;
  readonly today: string;
  readonly pauseDays: number;
}

/**
 * Makes of a record from a file what the tables will hold. Every part passes the schema that a request passes.
 * @returns the record, null where a part is refused; and what was refused or assumed
 */
export function stageRecord(
  form: FormRecord,
  owner: string | null,
  rules: StagingRules,
): { readonly record: StagedRecord | null; readonly problems: KeptProblem[] } {
  const problems: KeptProblem[] = [];
  const id = rowId();
  const customer = stageCustomer(id, form.customer, rules, problems);
  const people = peopleOf(form);
  const primary = people.findIndex((person) => person.isPrimary);
  const contacts = people.map((person, index) => stageContact(id, person, index === primary, problems));
  const needs = form.needs.map(({ state, ...need }) => {
    const accepted = acceptedBy(NewNeed, { id: rowId(), customerId: id, ...need }, problems);
    return accepted && { id: accepted.id, kind: accepted.kind, content: accepted.content, state };
  });
  const cooperations = form.cooperations.map((cooperation) => {
    const accepted = acceptedBy(NewCooperation, { id: rowId(), customerId: id, ...cooperation }, problems);
    return (
      accepted && {
        id: accepted.id,
        project: accepted.project,
        amount_min: accepted.amount?.min ?? null,
        amount_max: accepted.amount?.max ?? null,
        started_on: accepted.startedOn,
        ended_on: accepted.endedOn,
        end_reason: accepted.endReason,
      }
    );
  });
  const obstacles = form.obstacles.map(({ kind, note, resolved }) => {
    const accepted = acceptedBy(NewObstacle, { id: rowId(), customerId: id, kind, note }, problems);
    return accepted && { id: accepted.id, kind: accepted.kind, note: accepted.note, resolved };
  });
  const followUps = form.followUps.map((followUp) => stageFollowUp(followUp, rules.zone, problems));
  if (!customer || problems.some(({ severity }) => severity === 'error')) return { record: null, problems };
  const parts = { needs: present(needs), cooperations: present(cooperations), obstacles: present(obstacles) };
  const record: StagedRecord = {
    own_id: id,
    change_id: rowId(),
    owner: owner?.trim() || null,
    customer,
    contacts: some(present(contacts)),
    parts: Object.values(parts).some((list) => list.length > 0) ? parts : null,
    follow_ups: some(present(followUps)),
  };
  return { record, problems };
}

function stageCustomer(
  id: string,
  form: FormCustomer,
  { today, pauseDays }: StagingRules,
  problems: KeptProblem[],
): StagedCustomer | null {
  const { stage: _, status: __, pausedUntil: written, priority, probability, summary, ...known } = form;
  const { stage, status, pausedUntil } = importedStanding(form, today, pauseDays);
  if (pausedUntil !== null && written === null)
    problems.push({ severity: 'warning', column: null, value: '', ...rowTroubles.wake_up_assumed });
  const customer = acceptedBy(NewCustomer, { id, ...known, stage }, problems);
  const state = { status, priority, probability, pausedUntil, summary };
  const progress = acceptedBy(EditProgress, { version: 1, ...state }, problems);
  if (!customer || !progress) return null;
  const { nameKey, tokens, exactKey, similarKey } = nameColumnsOf(customer);
  return told({
    type: customer.type,
    name: customer.name,
    name_key: nameKey,
    tokens,
    exact_key: exactKey,
    similar_key: similarKey,
    credit_code: customer.creditCode,
    industry_code: customer.industryCode,
    industry_note: customer.industryNote,
    industry_position: customer.industryPosition,
    organisation: customer.organisation,
    address: customer.address,
    occupation: customer.occupation,
    preferences: customer.preferences,
    purchasing_power: customer.purchasingPower,
    decision_influences: customer.decisionInfluences,
    sources: customer.sources,
    source_note: customer.sourceNote,
    time_node_on: customer.timeNodeOn,
    time_node_note: customer.timeNodeNote,
    has_cooperated: customer.hasCooperated,
    cooperation_note: customer.cooperationNote,
    headcount_min: customer.headcount?.min ?? null,
    headcount_max: customer.headcount?.max ?? null,
    revenue_min: customer.revenue?.min ?? null,
    revenue_max: customer.revenue?.max ?? null,
    budget_min: customer.budget?.min ?? null,
    budget_max: customer.budget?.max ?? null,
    stage: customer.stage,
    status,
    priority,
    probability,
    paused_until: pausedUntil,
    summary: progress.summary ?? null,
  });
}

/** Without what is not known: nothing is read back as nothing, and need not be carried. */
function told(columns: Record<string, StagedCustomer[string]>): StagedCustomer {
  const known: Record<string, StagedCustomer[string]> = {};
  for (const name in columns) {
    const value = columns[name];
    if (value !== undefined && value !== null) known[name] = value;
  }
  return known;
}

type Person = Omit<FormContact, 'reportsTo'>;

const stranger: Omit<Person, 'name' | 'title'> = {
  department: null,
  phones: [],
  emails: [],
  wechat: null,
  decisionRoles: [],
  stance: 'unknown',
  influence: null,
  isPrimary: false,
  hasLeft: false,
  note: null,
};

const samePerson = (a: FormPerson, b: FormPerson): boolean =>
  a.name === b.name && (a.name !== null || a.title === b.title);

/** The contacts, and after them those who only took part in a follow-up. */
function peopleOf({ contacts, followUps }: FormRecord): Person[] {
  const people: Person[] = [...contacts];
  for (const { name, title } of followUps.flatMap(({ theirs }) => theirs))
    if (!people.some((one) => samePerson(one, { name, title }))) people.push({ ...stranger, name, title });
  return people;
}

function stageContact(
  customerId: string,
  person: Person,
  isPrimary: boolean,
  problems: KeptProblem[],
): StagedContact | null {
  const { name, title, department, phones, emails, wechat, decisionRoles, stance, influence, hasLeft, note } = person;
  const values = { name, title, department, phones, emails, wechat, decisionRoles, stance, influence, hasLeft, note };
  const contact = acceptedBy(NewContact, { id: rowId(), customerId, ...values }, problems);
  if (!contact) return null;
  const tokens = tokensOf(contact);
  return {
    id: contact.id,
    name: contact.name,
    tokens: tokens.name,
    private_tokens: tokens.private,
    title: contact.title,
    department: contact.department,
    phones: contact.phones,
    emails: contact.emails,
    wechat: contact.wechat,
    decision_roles: contact.decisionRoles,
    stance: contact.stance,
    influence: contact.influence,
    is_primary: isPrimary,
    has_left: contact.hasLeft,
    note: contact.note,
  };
}

function present<T>(all: readonly (T | null)[]): T[] {
  return all.filter((one) => one !== null);
}

function some<T>(all: readonly T[]): readonly T[] | null {
  return all.length > 0 ? all : null;
}
