import { addressOf } from '@genjin/domain/address';
import { contract } from '@genjin/domain/contract';
import type { Endpoint } from '@genjin/domain/endpoint';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxTemplate } from '../src/kit/documents/write/testing/sample-templates.ts';
import { documentText } from './document-text.ts';
import { openTestProduct, type Person, type TestProduct } from './harness.ts';
import { addCast, type Cast, canary, checksum, plantWorld, type World } from './planted-world.ts';

type Who = keyof Cast;
const everyone: readonly Who[] = [
  'owner',
  'writer',
  'reader',
  'manager',
  'admin',
  'observer',
  'colleague',
  'otherManager',
  'otherObserver',
  'lookingWriter',
];
const readers: readonly Who[] = ['owner', 'writer', 'reader', 'manager', 'admin', 'observer', 'lookingWriter'];
const writers: readonly Who[] = ['owner', 'writer', 'manager', 'admin'];
const sharers: readonly Who[] = ['owner', 'manager', 'admin'];
const authors: readonly Who[] = ['owner', 'admin'];
/** An import is its importer's alone; an administrator looks. */
const importers: readonly Who[] = ['owner'];
const admins: readonly Who[] = ['admin'];
const creators: readonly Who[] = everyone.filter(
  (who) => !['observer', 'otherObserver', 'lookingWriter'].includes(who),
);

interface Row {
  /** Who may; everybody else is refused. */
  readonly may: readonly Who[];
  readonly request?: (world: World, cast: Cast) => { params?: object; query?: object; body?: object };
  /** Whether the request is about the planted customer, so that who cannot see it must not learn that it exists. */
  readonly hidden?: boolean;
  /** Public: works without signing in, and is tested elsewhere. */
  readonly open?: boolean;
  /** A raw body, for uploads. */
  readonly bytes?: Uint8Array;
}

const about = (request: NonNullable<Row['request']>, may: readonly Who[], more: Partial<Row> = {}): Row => ({
  may,
  request,
  hidden: true,
  ...more,
});
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
const deciders: readonly Who[] = ['owner', 'manager', 'admin'];
const allContacts = { kind: 'contacts', format: 'xlsx', masked: false };
const open: Row = { may: [], open: true };
const version = 1;

/** One row for every endpoint there is. A new endpoint without its row fails the first test. */
const rows: Readonly<Record<string, Row>> = {
  'setup.state': open,
  'setup.run': open,
  'session.signIn': open,
  'invitation.read': open,
  'invitation.accept': open,
  'session.signOut': { may: everyone },
  'me.read': { may: everyone },
  'me.edit': { may: everyone, request: () => ({ body: { locale: 'en' } }) },
  'me.changePassword': {
    may: [],
    request: () => ({ body: { currentPassword: 'not the password', newPassword: 'a brand new pass phrase' } }),
  },
  'me.sessions': { may: everyone },
  'me.endSession': { may: [], request: () => ({ params: { id: uuidv7() } }) },
  'users.colleagues': { may: everyone },
  'users.list': { may: admins },
  'users.invite': {
    may: admins,
    request: () => ({ body: { id: uuidv7(), name: '蒋新', email: `${uuidv7()}@genjin.test`, roles: ['sales'] } }),
  },
  'users.edit': { may: admins, request: (_, cast) => ({ params: { id: cast.colleague.id }, body: { name: '冯涛' } }) },
  'users.reinvite': { may: admins, request: (_, cast) => ({ params: { id: cast.colleague.id } }) },
  'departments.list': { may: everyone },
  'departments.create': { may: admins, request: () => ({ body: { id: uuidv7(), name: '新部门' } }) },
  'departments.edit': { may: admins, request: () => ({ params: { id: emptyDepartment }, body: { name: '改名' } }) },
  'departments.remove': { may: admins, request: () => ({ params: { id: emptyDepartment } }) },
  'settings.read': { may: everyone },
  'settings.edit': { may: admins, request: () => ({ body: { version: settingsVersion, quickPhrases: ['好的；'] } }) },
  'audit.list': { may: admins },
  'customers.list': { may: everyone },
  'customers.create': {
    may: creators,
    request: () => ({ body: { id: uuidv7(), type: 'enterprise', name: '晨星物流有限公司' } }),
  },
  'customers.read': about((w) => ({ params: { id: w.customerId } }), readers),
  'customers.brief': about((w) => ({ params: { id: w.customerId } }), readers),
  'customers.changes': about((w) => ({ params: { id: w.customerId } }), readers),
  'customers.edit': about((w) => ({ params: { id: w.customerId }, body: { version, address: '上海' } }), writers),
  'customers.progress': about((w) => ({ params: { id: w.customerId }, body: { version, priority: 'high' } }), writers),
  'customers.decideSuggestion': about(
    (w) => ({
      params: { id: w.customerId },
      body: { id: uuidv7(), version, fingerprint: 'none of these', verdict: 'accepted' },
    }),
    [],
  ),
  'customers.share': about(
    (w, cast) => ({ params: { id: w.customerId, userId: cast.colleague.id }, body: { access: 'read' } }),
    sharers,
  ),
  'customers.unshare': about((w, cast) => ({ params: { id: w.customerId, userId: cast.reader.id } }), sharers),
  'duplicates.check': {
    may: creators,
    request: () => ({ query: { name: '青禾数据科技有限公司', phone: canary.phone } }),
  },
  'contacts.create': about((w) => ({ body: { id: uuidv7(), customerId: w.customerId, name: '沈青' } }), writers),
  'contacts.edit': about((w) => ({ params: { id: w.contactId }, body: { version, title: '采购经理' } }), writers),
  'needs.create': about(
    (w) => ({ body: { id: uuidv7(), customerId: w.customerId, kind: 'latent', content: '报表' } }),
    writers,
  ),
  'needs.edit': about((w) => ({ params: { id: w.needId }, body: { version, state: 'met' } }), writers),
  'concerns.edit': about((w) => ({ params: { id: w.concernId }, body: { version, major: true } }), writers),
  'obstacles.create': about((w) => ({ body: { id: uuidv7(), customerId: w.customerId, kind: 'budget' } }), writers),
  'obstacles.edit': about((w) => ({ params: { id: w.obstacleId }, body: { version, resolved: true } }), writers),
  'cooperations.create': about((w) => ({ body: { id: uuidv7(), customerId: w.customerId, project: '二期' } }), writers),
  'cooperations.edit': about(
    (w) => ({ params: { id: w.cooperationId }, body: { version, endReason: '到期' } }),
    writers,
  ),
  'followUps.list': about((w) => ({ query: { customer: w.customerId } }), readers),
  'followUps.read': about((w) => ({ params: { id: w.followUpId } }), readers),
  'followUps.record': about(
    (w) => ({
      body: { id: uuidv7(), customerId: w.customerId, startedAt: '2026-03-16T01:00:00Z', content: '电话确认' },
    }),
    writers,
  ),
  'followUps.correct': about(
    (w) => ({
      params: { id: w.followUpId },
      body: { id: uuidv7(), version, reason: '笔误', changes: { content: '更正后的内容' } },
    }),
    authors,
  ),
  'followUps.void': about((w) => ({ params: { id: w.followUpId }, body: { version, reason: '写错客户' } }), authors),
  'attachments.upload': about(
    (w) => ({ params: { followUpId: w.followUpId, id: uuidv7() }, query: { name: '照片.png' } }),
    authors,
    { bytes: png },
  ),
  'attachments.download': about((w) => ({ params: { id: w.attachmentId } }), readers),
  'plans.list': about((w) => ({ query: { customer: w.customerId } }), readers),
  'plans.create': about(
    (w) => ({ body: { id: uuidv7(), customerId: w.customerId, startsAt: '2026-03-20T06:00:00Z' } }),
    writers,
  ),
  'plans.edit': about((w) => ({ params: { id: w.planId }, body: { version, goal: '确认预算' } }), writers),
  'actions.list': { may: everyone },
  'actions.create': about(
    (w, cast) => ({ body: { id: uuidv7(), customerId: w.customerId, content: '发送资料', ownerId: cast.owner.id } }),
    writers,
  ),
  'actions.edit': about((w) => ({ params: { id: w.actionId }, body: { version, state: 'done' } }), writers),
  'handOvers.create': about(
    (w, cast) => ({ body: { id: uuidv7(), toId: cast.colleague.id, customerIds: [w.customerId] } }),
    sharers,
  ),
  'handOvers.list': { may: everyone },
  'handOvers.receive': about((w) => ({ params: { id: w.handOverId }, body: { version } }), ['colleague']),
  // The receiver sees it, and may not.
  'handOvers.takeBack': about((w) => ({ params: { id: w.handOverId }, body: { version } }), authors, {
    hidden: false,
  }),
  'workbench.read': { may: everyone },
  'imports.upload': {
    may: creators,
    request: () => ({ params: { id: uuidv7() }, query: { name: '客户表.csv' } }),
    bytes: new TextEncoder().encode('客户名称\n晨星物流有限公司'),
  },
  'imports.list': { may: creators },
  'imports.read': about((w) => ({ params: { id: w.listImportId } }), authors),
  'imports.arrange': about(
    (w) => ({ params: { id: w.listImportId }, body: { version, onDuplicate: 'new' } }),
    importers,
  ),
  'imports.check': about((w) => ({ params: { id: w.listImportId }, body: { version } }), importers),
  'imports.rows': about((w) => ({ params: { id: w.listImportId } }), authors),
  'imports.choose': about((w) => ({ params: { id: w.listImportId, number: 1 }, body: { choice: 'merge' } }), importers),
  'imports.run': about((w) => ({ params: { id: w.listImportId }, body: { version } }), importers),
  'imports.cancel': about((w) => ({ params: { id: w.listImportId }, body: { version } }), importers),
  'imports.undo': about((w) => ({ params: { id: w.doneImportId }, body: { version } }), importers),
  'imports.failedRows': about((w) => ({ params: { id: w.listImportId } }), authors),
  'importForms.list': about((w) => ({ params: { id: w.importId } }), ['owner', 'admin']),
  'importForms.review': about(
    (w) => ({ params: { id: w.importId, formId: w.importFormId }, body: { version, state: 'skipped' } }),
    ['owner'],
  ),
  'importForms.save': about(
    (w) => ({ params: { id: w.importId, formId: w.importFormId }, body: { version } }),
    ['owner'],
  ),
  'exports.form': about((w) => ({ params: { id: w.customerId }, query: { format: 'docx' } }), readers),
  'exports.blankForm': { may: everyone, request: () => ({ query: { format: 'xlsx' } }) },
  'exports.estimate': { may: everyone, request: () => ({ body: allContacts }) },
  'exports.create': { may: everyone, request: () => ({ body: { id: uuidv7(), ...allContacts } }) },
  'exports.list': { may: everyone },
  'exports.read': about((w) => ({ params: { id: w.exportId } }), deciders),
  'exports.decide': about(
    (w) => ({ params: { id: w.exportId }, body: { version, verdict: 'approved' } }),
    ['manager', 'admin'],
  ),
  'exports.cancel': about((w) => ({ params: { id: w.exportId }, body: { version } }), ['owner']),
  'exports.download': about((w) => ({ params: { id: w.doneExportId } }), ['owner']),
  'documentTemplates.list': { may: everyone },
  'documentTemplates.placeholders': { may: everyone },
  'documentTemplates.upload': {
    may: admins,
    request: () => ({ params: { id: uuidv7() }, query: { name: '报价附件', file: '报价附件.docx' } }),
    bytes: await docxTemplate({ paragraphs: ['{客户名称}'] }),
  },
  'documentTemplates.download': { may: everyone, request: (w) => ({ params: { id: w.templateId } }) },
  'documentTemplates.remove': { may: admins, request: (w) => ({ params: { id: w.templateId } }) },
  'live.customer': about((w) => ({ params: { id: w.customerId } }), readers),
};

let product: TestProduct;
let cast: Cast;
let emptyDepartment: string;
let settingsVersion = 1;

beforeAll(async () => {
  product = await openTestProduct();
  cast = await addCast(product);
});
afterAll(() => product.close());

async function ask(person: Person | null, endpoint: Endpoint, request: object, bytes?: Uint8Array): Promise<Response> {
  if (!bytes) return product.send(person, endpoint, request as never);
  return product.app.request(addressOf(endpoint, request as never), {
    method: endpoint.method,
    headers: {
      ...(person ? { authorization: `Bearer ${person.token}` } : {}),
      'content-type': 'application/octet-stream',
    },
    body: bytes,
  });
}

describe('every role on every route', () => {
  it('has a row for every endpoint of the contract, and no other', () => {
    expect(Object.keys(rows).sort()).toEqual(contract.map((endpoint) => endpoint.name).sort());
  });

  for (const endpoint of contract) {
    const row = rows[endpoint.name];
    if (!row || row.open) continue;

    it(`${endpoint.name}: nobody signed in is refused`, async () => {
      const world = await plantWorld(product, cast);
      emptyDepartment = await product.addDepartment('空部门');
      const response = await ask(null, endpoint, row.request?.(world, cast) ?? {}, row.bytes);
      expect(response.status).toBe(401);
    });

    for (const who of everyone) {
      const allowed = row.may.includes(who);
      it(`${endpoint.name}: ${who} ${allowed ? 'may' : 'may not'}`, async () => {
        const world = await plantWorld(product, cast);
        emptyDepartment = await product.addDepartment('空部门');
        settingsVersion = Number(
          (await product.db.selectFrom('settings').select('version').executeTakeFirst())?.version ?? 1,
        );
        const request = row.request?.(world, cast) ?? {};
        const before = allowed ? '' : await checksum(product);
        const response = await ask(cast[who], endpoint, request, row.bytes);
        if (allowed) return expectAllowed(endpoint, response);
        const body = await response.text();
        expect(response.status, body).toBeGreaterThanOrEqual(400);
        expect(response.status, body).toBeLessThan(500);
        expect(await checksum(product)).toBe(before);
        if (row.hidden && !readers.includes(who))
          await expectSameAsMissing(endpoint, who, request, response.status, body, row.bytes);
      });
    }
  }
});

async function expectAllowed(endpoint: Endpoint, response: Response): Promise<void> {
  if (endpoint.transport === 'events') {
    await response.body?.cancel();
    expect(response.status).toBe(200);
    return;
  }
  const body = await response.text();
  // What is planted as a file has a row and no bytes: who may read it is told that the file is gone.
  const isFile = /^(attachments|exports|documentTemplates)\.download$/.test(endpoint.name);
  expect([endpoint.status ?? 200, isFile ? 410 : 0], body).toContain(response.status);
}

/** The same question about ids that do not exist must get the very same answer, request id aside. */
async function expectSameAsMissing(
  endpoint: Endpoint,
  who: Who,
  request: object,
  status: number,
  body: string,
  bytes?: Uint8Array,
): Promise<void> {
  const elsewhere = JSON.parse(JSON.stringify(request), (key, value) =>
    key === 'customerIds'
      ? [uuidv7()]
      : ['id', 'customerId', 'customer', 'followUpId'].includes(key) && typeof value === 'string'
        ? uuidv7()
        : value,
  ) as object;
  const missing = await ask(cast[who], endpoint, elsewhere, bytes);
  const withoutRequestId = (text: string) => text.replace(/"requestId":"[^"]+"/, '');
  expect({ status: missing.status, body: withoutRequestId(await missing.text()) }).toEqual({
    status,
    body: withoutRequestId(body),
  });
}

describe('what is masked stays masked', () => {
  const secrets = [canary.phone, canary.email, canary.wechat, canary.privateNote];
  const outlets: readonly [name: string, request: (world: World) => object][] = contract
    .filter((endpoint) => endpoint.method === 'GET' && endpoint.transport !== 'events' && endpoint.access !== 'public')
    .map((endpoint) => [endpoint.name, (world: World) => rows[endpoint.name]?.request?.(world, cast) ?? {}]);

  for (const [name, request] of outlets)
    it(`${name}: an observer sees no phone, mail, WeChat id or internal note`, async () => {
      const world = await plantWorld(product, cast);
      const endpoint = contract.find((one) => one.name === name);
      if (!endpoint) throw new Error(name);
      for (const who of ['observer', 'lookingWriter'] as const) {
        const answer = await ask(cast[who], endpoint, request(world));
        const text = documentText(new Uint8Array(await answer.arrayBuffer()));
        for (const secret of secrets) expect(text).not.toContain(secret);
      }
    });

  it('the owner sees them, so the search above can fail', async () => {
    const world = await plantWorld(product, cast);
    const file = contract.find((one) => one.name === 'customers.read');
    const records = contract.find((one) => one.name === 'followUps.list');
    if (!file || !records) throw new Error('contract');
    const text =
      (await (await ask(cast.owner, file, { params: { id: world.customerId } })).text()) +
      (await (await ask(cast.owner, records, { query: { customer: world.customerId } })).text());
    for (const secret of secrets) expect(text).toContain(secret);
  });

  it('searching by phone finds nothing for who may not see phones', async () => {
    const world = await plantWorld(product, cast);
    const list = contract.find((one) => one.name === 'customers.list');
    if (!list) throw new Error('contract');
    const find = async (who: Who) =>
      (await (await ask(cast[who], list, { query: { q: '8642', limit: 200 } })).json()) as { items: { id: string }[] };
    expect((await find('owner')).items.map((item) => item.id)).toContain(world.customerId);
    expect((await find('observer')).items.map((item) => item.id)).not.toContain(world.customerId);
  });
});
