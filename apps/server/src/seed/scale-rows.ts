import { nameKeysForDuplicates } from '@genjin/domain/list-import/company-name-key';
import { pinyinKey } from '@genjin/domain/pinyin';
import { nameTokens, phoneTailTokens } from '@genjin/domain/search-tokens';
import {
  actions,
  company,
  concerns,
  consensus,
  contents,
  goals,
  needs,
  personName,
  statements,
  titles,
} from './believable.ts';
import type { Chance } from './chance.ts';
import { type Cell, tsvectorText } from './copy.ts';
import type { PlannedCustomer, PlannedFollowUp } from './scale-plan.ts';

const day = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString();
const dayOf = (time: number): string => iso(time).slice(0, 10);

/** Table, columns and rows, in an order that foreign keys allow. */
export function* tablesOf(
  customers: readonly PlannedCustomer[],
  chance: Chance,
  ids: () => string,
  now: number,
): Generator<[string, string[], Iterable<Cell[]>]> {
  yield [
    'customers',
    [
      'id',
      'type',
      'name',
      'name_key',
      'search',
      'exact_key',
      'similar_key',
      'industry_code',
      'headcount_min',
      'headcount_max',
      'sources',
      'budget_min',
      'budget_max',
      'time_node_on',
      'stage',
      'status',
      'priority',
      'probability',
      'owner_id',
      'created_by',
      'created_at',
      'updated_at',
      'last_contact_at',
    ],
    mapped(customers, (one) => [customerRow(one, chance, now)]),
  ];
  yield [
    'contacts',
    [
      'id',
      'customer_id',
      'name',
      'search',
      'private_search',
      'title',
      'phones',
      'decision_roles',
      'stance',
      'is_primary',
      'created_at',
      'updated_at',
    ],
    mapped(customers, (one) => one.contacts.map((id, index) => contactRow(one, id, index, chance))),
  ];
  yield [
    'follow_ups',
    [
      'id',
      'customer_id',
      'author_id',
      'written_at',
      'started_at',
      'ended_at',
      'method',
      'connected',
      'content',
      'topics',
      'mood',
      'statements',
      'consensus',
      'goal',
    ],
    mapped(customers, (one) => one.followUps.map((record) => followUpRow(one, record, chance))),
  ];
  yield [
    'follow_up_participants',
    ['follow_up_id', 'position', 'side', 'user_id', 'contact_id'],
    mapped(customers, (one) =>
      one.followUps.flatMap((record): Cell[][] => [
        [record.id, 0, 'ours', one.owner, null],
        [record.id, 1, 'customer', null, chance.pick(one.contacts)],
      ]),
    ),
  ];
  yield [
    'needs',
    ['id', 'customer_id', 'kind', 'content', 'created_at'],
    mapped(customers, (one) => [
      [ids(), one.id, chance.happens(0.7) ? 'explicit' : 'latent', chance.pick(needs), iso(one.createdAt)],
    ]),
  ];
  yield [
    'concerns',
    ['id', 'customer_id', 'content', 'opened_by', 'opened_at', 'resolved_at'],
    mapped(customers, (one) =>
      one.followUps
        .filter(() => chance.happens(0.05))
        .map((record) => [
          ids(),
          one.id,
          chance.pick(concerns),
          record.id,
          iso(record.endedAt),
          chance.happens(0.7) ? iso(record.endedAt + day) : null,
        ]),
    ),
  ];
  yield [
    'actions',
    ['id', 'customer_id', 'follow_up_id', 'content', 'owner_id', 'due_on', 'state', 'closed_at', 'created_at'],
    mapped(customers, (one) =>
      one.followUps.filter(() => chance.happens(0.4)).map((record) => actionRow(one, record, ids(), chance, now)),
    ),
  ];
  yield [
    'plans',
    ['id', 'customer_id', 'owner_id', 'starts_at', 'ends_at', 'method', 'goal', 'created_at'],
    mapped(
      customers.filter((one) => one.stage !== 'lost'),
      (one) => (chance.happens(0.5) ? [planRow(one, ids(), chance, now)] : []),
    ),
  ];
  yield [
    'changes',
    ['id', 'customer_id', 'at', 'by_id', 'kind', 'subject_id', 'field', 'before', 'after'],
    mapped(customers, (one) => [
      [ids(), one.id, iso(one.createdAt + day), one.owner, 'customer', one.id, 'priority', 'null', '"medium"'],
    ]),
  ];
}

function* mapped<T>(items: readonly T[], rowsOf: (item: T) => Cell[][]): Generator<Cell[]> {
  for (const item of items) yield* rowsOf(item);
}

function customerRow(one: PlannedCustomer, chance: Chance, now: number): Cell[] {
  const { name, industry } = company(chance);
  const last = one.followUps.filter((record) => record.connected).at(-1)?.endedAt ?? null;
  const open = one.stage === 'potential' || one.stage === 'intent';
  const { exact, similar } = nameKeysForDuplicates(name);
  const low = chance.between(1, 40) * 50_000;
  return [
    one.id,
    'enterprise',
    name,
    pinyinKey(name, 'company'),
    tsvectorText(nameTokens(name, 'company')),
    exact,
    similar,
    industry,
    50,
    200,
    [chance.pick(['exhibition', 'referral', 'online'])],
    low,
    low * 2,
    chance.happens(0.4) ? dayOf(now + chance.between(1, 120) * day) : null,
    one.stage,
    open ? chance.pick(['high_intent', 'low_attention', null]) : one.stage,
    chance.pick(['high', 'medium', 'low']),
    chance.pick(['below_30', 'from_30', 'from_50', 'from_70', 'from_90']),
    one.owner,
    one.owner,
    iso(one.createdAt),
    iso(one.followUps.at(-1)?.endedAt ?? one.createdAt),
    last === null ? null : iso(last),
  ];
}

function contactRow(one: PlannedCustomer, id: string, index: number, chance: Chance): Cell[] {
  const name = personName(chance);
  const phone = `1${chance.pick(['38', '39', '50', '86'])}${String(chance.between(0, 99_999_999)).padStart(8, '0')}`;
  return [
    id,
    one.id,
    name,
    tsvectorText(nameTokens(name, 'person')),
    tsvectorText(phoneTailTokens(phone)),
    chance.pick(titles),
    [phone],
    [chance.pick(['decision_maker', 'technical_evaluator', 'purchasing', 'user_department'])],
    chance.pick(['supportive', 'neutral', 'opposed', 'unknown']),
    index === 0,
    iso(one.createdAt),
    iso(one.createdAt),
  ];
}

function followUpRow(one: PlannedCustomer, record: PlannedFollowUp, chance: Chance): Cell[] {
  const minutes = chance.between(5, 90);
  const delay = chance.happens(0.85) ? chance.between(10, 20 * 60) : chance.between(25 * 60, 72 * 60);
  return [
    record.id,
    one.id,
    one.owner,
    iso(record.endedAt + delay * 60_000),
    iso(record.endedAt - minutes * 60_000),
    iso(record.endedAt),
    chance.pick(['phone', 'phone', 'visit', 'wechat', 'online_meeting', 'email']),
    record.connected,
    chance.pick(contents),
    [chance.pick(['need_change', 'proposal_question', 'competitor', 'decision_progress'])],
    chance.pick(['positive', 'neutral', 'neutral', 'negative', null]),
    chance.happens(0.5) ? [chance.pick(statements)] : [],
    chance.happens(0.2) ? [chance.pick(consensus)] : [],
    chance.happens(0.3) ? chance.pick(goals) : null,
  ];
}

function actionRow(one: PlannedCustomer, record: PlannedFollowUp, id: string, chance: Chance, now: number): Cell[] {
  const due = record.endedAt + chance.between(1, 10) * day;
  const closed = due < now && chance.happens(0.97);
  return [
    id,
    one.id,
    record.id,
    chance.pick(actions),
    one.owner,
    dayOf(due),
    closed ? 'done' : 'open',
    closed ? iso(due) : null,
    iso(record.endedAt),
  ];
}

function planRow(one: PlannedCustomer, id: string, chance: Chance, now: number): Cell[] {
  const start = now + chance.between(-1, 30) * day + chance.between(0, 8) * 3_600_000;
  return [
    id,
    one.id,
    one.owner,
    iso(start),
    iso(start + 3_600_000),
    chance.pick(['phone', 'visit']),
    chance.pick(goals),
    iso(now - day),
  ];
}
