import { type Customer, customerApi, type NewCustomer } from '@genjin/domain/customer';
import { v7 as uuidv7 } from 'uuid';
import { openTestProduct, type Person, type TestProduct } from './harness.ts';

/** A product with a team in which everybody stands differently to the customers of `owner`. */
export interface Team {
  readonly product: TestProduct;
  /** The department of `owner`, `manager` and `observer`. */
  readonly departmentId: string;
  readonly owner: Person;
  readonly manager: Person;
  readonly admin: Person;
  /** Collaborators on the customers that {@link makeCustomer} makes. */
  readonly writer: Person;
  readonly reader: Person;
  /** Looks only, in the owner's department: sees the customers with contacts' data masked. */
  readonly observer: Person;
  /** Sells as well, elsewhere. */
  readonly stranger: Person;
}

export async function openTeam(): Promise<Team> {
  const product = await openTestProduct();
  const departmentId = await product.addDepartment('华东销售部');
  const elsewhere = await product.addDepartment('华南销售部');
  return {
    product,
    departmentId,
    owner: await product.addPerson('李明', ['sales'], departmentId),
    manager: await product.addPerson('周岚', ['manager'], departmentId),
    admin: await product.addPerson('何静', ['admin']),
    writer: await product.addPerson('陈宇', ['sales'], elsewhere),
    reader: await product.addPerson('吴敏', ['sales'], elsewhere),
    observer: await product.addPerson('郑文', ['read_only'], departmentId),
    stranger: await product.addPerson('孙涛', ['sales'], elsewhere),
  };
}

type Written = Partial<Omit<NewCustomer, 'headcount' | 'revenue' | 'budget'>> & {
  headcount?: string;
  revenue?: string;
  budget?: string;
};

/** A customer of the team's owner, shared with `writer` and `reader`. */
export async function makeCustomer(team: Team, written: Written = {}): Promise<Customer> {
  const { product, owner } = team;
  const body = { id: uuidv7(), type: 'enterprise' as const, name: '星河数据科技有限公司', ...written };
  const customer = await product.call(owner, customerApi.create, { body });
  for (const [person, access] of [
    [team.writer, 'write'],
    [team.reader, 'read'],
  ] as const)
    await product.call(owner, customerApi.share, {
      params: { id: customer.id, userId: person.id },
      body: { access },
    });
  return customer;
}

/** A follow-up that took place, straight into the database: what the customer's rules look at. */
export async function insertFollowUp(
  team: Team,
  customerId: string,
  more: { endedAt?: string; refused?: boolean; connected?: boolean; contactIds?: readonly string[] } = {},
): Promise<string> {
  const id = uuidv7();
  const endedAt = more.endedAt ?? team.product.now.toISOString();
  await team.product.db
    .insertInto('followUps')
    .values({
      id,
      customerId,
      authorId: team.owner.id,
      writtenAt: endedAt,
      startedAt: endedAt,
      endedAt,
      connected: more.connected ?? true,
      refused: more.refused ?? false,
      content: '电话沟通方案',
    })
    .execute();
  for (const [position, contactId] of (more.contactIds ?? []).entries())
    await team.product.db
      .insertInto('followUpParticipants')
      .values({ followUpId: id, position, side: 'customer', contactId })
      .execute();
  return id;
}

/** Moves the server's clock on. */
export function passDays(product: TestProduct, days: number): void {
  product.now = new Date(product.now.getTime() + days * 86_400_000);
}
