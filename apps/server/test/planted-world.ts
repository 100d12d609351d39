import { v7 as uuidv7 } from 'uuid';
import type { Person, TestProduct } from './harness.ts';
import { plantExports } from './planted-exports.ts';
import { plantImports } from './planted-imports.ts';

/** One person for every way of standing to the planted customer. */
export interface Cast {
  readonly owner: Person;
  readonly writer: Person;
  readonly reader: Person;
  /** Manages the department of the owner's department. */
  readonly manager: Person;
  readonly admin: Person;
  /** Read-only, above the owner's department. */
  readonly observer: Person;
  /** Sales in the same department as the owner. */
  readonly colleague: Person;
  /** Manages another department. */
  readonly otherManager: Person;
  /** Read-only in another department. */
  readonly otherObserver: Person;
  /** Read-only without a department, though a collaborator with write access. */
  readonly lookingWriter: Person;
}

export async function addCast(product: TestProduct): Promise<Cast> {
  const head = await product.addDepartment('销售中心');
  const team = await product.addDepartment('华东一组', head);
  const other = await product.addDepartment('华南一组', head);
  return {
    owner: await product.addPerson('李明远', ['sales'], team),
    writer: await product.addPerson('周可', ['sales'], other),
    reader: await product.addPerson('吴晴', ['sales'], other),
    manager: await product.addPerson('郑岚', ['manager'], head),
    admin: await product.addPerson('管理员', ['admin']),
    observer: await product.addPerson('何静', ['read_only'], head),
    colleague: await product.addPerson('冯涛', ['sales'], team),
    otherManager: await product.addPerson('陈波', ['manager'], other),
    otherObserver: await product.addPerson('褚宁', ['read_only'], other),
    lookingWriter: await product.addPerson('卫兰', ['read_only']),
  };
}

/** A customer with one of everything, owned by `cast.owner`. */
export interface World {
  readonly customerId: string;
  readonly contactId: string;
  readonly needId: string;
  readonly concernId: string;
  readonly obstacleId: string;
  readonly cooperationId: string;
  readonly followUpId: string;
  readonly attachmentId: string;
  readonly planId: string;
  readonly actionId: string;
  /** Of the planted customer by its owner to `cast.colleague`, on paper only: the owner has not changed. */
  readonly handOverId: string;
  /** A form that the owner brought, about a customer that nobody knows. */
  readonly importId: string;
  readonly importFormId: string;
  /** A list of the owner's whose dry run is over, with a row that may be the planted customer; and one that was imported. */
  readonly listImportId: string;
  readonly doneImportId: string;
  /** The owner's, waiting for approval; and one that is finished, of which the bytes are not there. */
  readonly exportId: string;
  readonly doneExportId: string;
  /** Its bytes are not there. */
  readonly templateId: string;
}

export const canary = {
  phone: '13800138642',
  email: 'canary.person@example.com',
  wechat: 'canary_wx_642',
  privateNote: '仅内部可见的备注642',
};

/** Plants a world by plain SQL, so that it does not depend on what is being tested. */
export async function plantWorld(product: TestProduct, cast: Cast): Promise<World> {
  const { db } = product;
  const at = '2026-03-10T06:00:00.000Z';
  const world: World = {
    customerId: uuidv7(),
    contactId: uuidv7(),
    needId: uuidv7(),
    concernId: uuidv7(),
    obstacleId: uuidv7(),
    cooperationId: uuidv7(),
    followUpId: uuidv7(),
    attachmentId: uuidv7(),
    planId: uuidv7(),
    actionId: uuidv7(),
    handOverId: uuidv7(),
    importId: uuidv7(),
    importFormId: uuidv7(),
    listImportId: uuidv7(),
    doneImportId: uuidv7(),
    exportId: uuidv7(),
    doneExportId: uuidv7(),
    templateId: uuidv7(),
  };
  const { customerId, followUpId } = world;
  await db
    .insertInto('customers')
    .values({
      id: customerId,
      type: 'enterprise',
      name: '青禾数据科技有限公司',
      nameKey: 'qinghe',
      search: "'青禾'",
      stage: 'intent',
      budgetMin: 500_000,
      budgetMax: 800_000,
      timeNodeNote: '3月底前签订',
      ownerId: cast.owner.id,
      createdBy: cast.owner.id,
      createdAt: at,
      updatedAt: at,
      lastContactAt: at,
    })
    .execute();
  await db
    .insertInto('customerCollaborators')
    .values([
      { customerId, userId: cast.writer.id, access: 'write', createdAt: at },
      { customerId, userId: cast.reader.id, access: 'read', createdAt: at },
      { customerId, userId: cast.lookingWriter.id, access: 'write', createdAt: at },
    ])
    .execute();
  await db
    .insertInto('contacts')
    .values({
      id: world.contactId,
      customerId,
      name: '张敏',
      search: "'张敏'",
      privateSearch: "'r:24683100831'",
      phones: [canary.phone],
      emails: [canary.email],
      wechat: canary.wechat,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  await db
    .insertInto('followUps')
    .values({
      id: followUpId,
      customerId,
      authorId: cast.owner.id,
      writtenAt: at,
      startedAt: at,
      endedAt: at,
      connected: true,
      content: '介绍数据整合模块',
      privateNote: canary.privateNote,
    })
    .execute();
  await db
    .insertInto('followUpParticipants')
    .values([
      { followUpId, position: 0, side: 'ours', userId: cast.owner.id },
      { followUpId, position: 1, side: 'customer', contactId: world.contactId },
    ])
    .execute();
  await db
    .insertInto('needs')
    .values({ id: world.needId, customerId, kind: 'explicit', content: '多系统数据整合', createdAt: at })
    .execute();
  await db
    .insertInto('concerns')
    .values({ id: world.concernId, customerId, content: '实施周期', openedBy: followUpId, openedAt: at })
    .execute();
  await db
    .insertInto('obstacles')
    .values({ id: world.obstacleId, customerId, kind: 'other', note: '需明确技术评估结果', openedAt: at })
    .execute();
  await db
    .insertInto('cooperations')
    .values({ id: world.cooperationId, customerId, project: '一期试点', createdAt: at })
    .execute();
  await db
    .insertInto('attachments')
    .values({
      id: world.attachmentId,
      followUpId,
      name: '方案.pdf',
      mediaType: 'application/pdf',
      bytes: 4,
      sha256: '00',
      uploadedBy: cast.owner.id,
      uploadedAt: at,
    })
    .execute();
  await db
    .insertInto('plans')
    .values({
      id: world.planId,
      customerId,
      ownerId: cast.owner.id,
      startsAt: '2026-03-18T06:00:00.000Z',
      createdAt: at,
    })
    .execute();
  await db
    .insertInto('actions')
    .values({
      id: world.actionId,
      customerId,
      followUpId,
      content: '准备案例',
      ownerId: cast.owner.id,
      dueOn: '2026-03-18',
      createdAt: at,
    })
    .execute();
  await db
    .insertInto('handOvers')
    .values({
      id: world.handOverId,
      byId: cast.owner.id,
      toId: cast.colleague.id,
      at: '2026-03-15T06:00:00.000Z',
      customers: 1,
      actions: 0,
      plans: 0,
    })
    .execute();
  await db
    .insertInto('handedCustomers')
    .values({ handOverId: world.handOverId, customerId, fromId: cast.owner.id })
    .execute();
  await plantImports(product, cast, world);
  await plantExports(product, cast, world, at);
  return world;
}

/** A fingerprint of every row of every table: a refused request must leave it as it was. Only failed sign-ins are counted on purpose. */
export async function checksum(product: TestProduct): Promise<string> {
  const { rows: tables } = await product.pool.query<{ name: string }>(
    "select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'sign_in_failures' order by 1",
  );
  const parts = tables.map(
    ({ name }, at) =>
      `select ${at} as at, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${name} t`,
  );
  // The parts may be computed side by side, and then come in any order.
  const { rows } = await product.pool.query<{ sum: string }>(`${parts.join(' union all ')} order by at`);
  return rows.map((row) => row.sum).join();
}
