import { personName } from './believable.ts';
import { chanceFrom } from './chance.ts';
import type { Cell } from './copy.ts';

const day = 86_400_000;
const sellers = 60;
const departments = 6;

/** A customer before its rows are written: who keeps it, and when what happened. */
export interface PlannedCustomer {
  readonly id: string;
  readonly owner: string;
  readonly contacts: readonly string[];
  readonly followUps: readonly PlannedFollowUp[];
  readonly createdAt: number;
  readonly stage: string;
}

export interface PlannedFollowUp {
  readonly id: string;
  readonly endedAt: number;
  readonly connected: boolean;
}

/** Ids that sort in the order they are made: the seed in front, a counter behind. */
export function idsFrom(seed: number): () => string {
  const head = `01800000-${(seed & 0xffff).toString(16).padStart(4, '0')}-7000-8000-`;
  let count = 0;
  return () => head + (++count).toString(16).padStart(12, '0');
}

export function plannedPeople(ids: () => string): { departments: Cell[][]; users: Cell[][]; sellers: string[] } {
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
export function planCustomers(
  { customers, followUps, seed }: { readonly customers: number; readonly followUps: number; readonly seed: number },
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
