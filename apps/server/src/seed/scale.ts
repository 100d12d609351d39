import { pinyinKey } from '@genjin/domain/pinyin';
import { nameTokens, phoneTailTokens } from '@genjin/domain/search-tokens';
import type { Product } from '../open-product.ts';
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
import { type Chance, chanceFrom } from './chance.ts';
import { type Cell, copyInto, tsvectorText } from './copy.ts';

export interface ScaleOptions {
  readonly customers: number;
  readonly followUps: number;
  readonly seed: number;
  /** The instant that the year of records ends at. */
  readonly now?: Date;
}

const day = 86_400_000;
const sellers = 60;
const departments = 6;

interface PlannedCustomer {
  readonly id: string;
  readonly owner: string;
  readonly contacts: readonly string[];
  readonly followUps: readonly { readonly id: string; readonly endedAt: number; readonly connected: boolean }[];
  readonly createdAt: number;
  readonly stage: string;
}

/**
 * Loads a large believable team, by COPY, in one transaction: 60 sales people in 6 departments, customers with contacts, follow-ups over three
 * years, actions, plans, needs and concerns. The same seed gives the same data; loading the same seed twice fails and changes nothing.
 */
export async function seedScale({ pool }: Product, options: ScaleOptions): Promise<void> {
  const now = (options.now ?? new Date()).getTime();
  const ids = idsFrom(options.seed);
  const people = plannedPeople(ids);
  const customers = planCustomers(options, people.sellers, ids, now);
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('set idle_in_transaction_session_timeout = 0');
    await client.query('begin');
    await copyInto(client, 'departments', ['id', 'name', 'parent_id'], people.departments);
    await copyInto(client, 'users', ['id', 'name', 'email', 'roles', 'department_id', 'state'], people.users);
    for (const [table, columns, rows] of tablesOf(customers, chanceFrom(options.seed + 1), ids, now))
      await copyInto(client, table, columns, rows);
    await client.query('commit');
    await client.query('analyze');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw (error as { code?: string }).code === '23505'
      ? new Error(`种子 ${options.seed} 的数据已经载入过。 / The data of seed ${options.seed} is already loaded.`, {
          cause: error,
        })
      : error;
  } finally {
    client.release(true);
  }
}

/** Ids that sort in the order they are made: the seed in front, a counter behind. */
function idsFrom(seed: number): () => string {
  const head = `01800000-${(seed & 0xffff).toString(16).padStart(4, '0')}-7000-8000-`;
  let count = 0;
  return () => head + (++count).toString(16).padStart(12, '0');
}

function plannedPeople(ids: () => string): { departments: Cell[][]; users: Cell[][]; sellers: string[] } {
  const chance = chanceFrom(7);
  const head = ids();
  const teams = Array.from({ length: departments }, ids);
  const departmentRows: Cell[][] = [
    [head, '销售中心', null],
    ...teams.map((id, index): Cell[] => [id, `销售${'一二三四五六'[index]}部`, head]),
  ];
  const users: Cell[][] = teams.map((team, index) => [
    ids(),
    personName(chance),
    `manager${index + 1}@example.com`,
    ['manager'],
    team,
    'active',
  ]);
  users.push([ids(), personName(chance), 'director@example.com', ['manager'], head, 'active']);
  const own = Array.from({ length: sellers }, (_, index): Cell[] => [
    ids(),
    personName(chance),
    `sales${index + 1}@example.com`,
    ['sales'],
    teams[index % departments] ?? head,
    'active',
  ]);
  return { departments: departmentRows, users: [...users, ...own], sellers: own.map((user) => String(user[0])) };
}

/** Who has how many contacts and records: few customers have many, as in life. */
function planCustomers(
  { customers, followUps, seed }: ScaleOptions,
  owners: readonly string[],
  ids: () => string,
  now: number,
): PlannedCustomer[] {
  const chance = chanceFrom(seed);
  const shares = Array.from({ length: customers }, () => chance.next() ** 3 + 0.02);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let owed = 0;
  return shares.map((share) => {
    owed += (share / whole) * followUps;
    const count = Math.floor(owed);
    owed -= count;
    const createdAt = now - chance.between(30, 1095) * day;
    const followUpTimes = Array.from(
      { length: count },
      () => createdAt + Math.floor(chance.next() * (now - createdAt - day)),
    ).sort((a, b) => a - b);
    return {
      id: ids(),
      owner: chance.pick(owners),
      contacts: Array.from({ length: chance.happens(0.5) ? 1 : 2 }, ids),
      followUps: followUpTimes.map((endedAt) => ({ id: ids(), endedAt, connected: chance.happens(0.93) })),
      createdAt,
      stage: chance.pick(['potential', 'potential', 'intent', 'intent', 'won', 'lost']),
    };
  });
}

const iso = (time: number): string => new Date(time).toISOString();
const dayOf = (time: number): string => iso(time).slice(0, 10);

function* tablesOf(
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
  const low = chance.between(1, 40) * 50_000;
  return [
    one.id,
    'enterprise',
    name,
    pinyinKey(name, 'company'),
    tsvectorText(nameTokens(name, 'company')),
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

function followUpRow(
  one: PlannedCustomer,
  record: { id: string; endedAt: number; connected: boolean },
  chance: Chance,
): Cell[] {
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

function actionRow(
  one: PlannedCustomer,
  record: { id: string; endedAt: number },
  id: string,
  chance: Chance,
  now: number,
): Cell[] {
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
