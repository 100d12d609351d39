import { exportApi, type NewExport } from '@genjin/domain/export';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentText } from './document-text.ts';
import { openTestProduct, type Person, type TestProduct } from './harness.ts';
import { addCast, type Cast, canary, plantWorld, type World } from './planted-world.ts';

let product: TestProduct;
let cast: Cast;
let world: World;
const reached = [canary.phone, canary.email, canary.wechat];

beforeAll(async () => {
  product = await openTestProduct();
  cast = await addCast(product);
  world = await plantWorld(product, cast);
  // What stands in a column may stand in a sentence as well.
  await product.db
    .updateTable('followUps')
    .set({ content: `和张敏确认，电话${canary.phone}，微信号${canary.wechat}，${canary.email}` })
    .where('id', '=', world.followUpId)
    .execute();
  await product.db
    .updateTable('actions')
    .set({ content: `致电${canary.phone}` })
    .where('id', '=', world.actionId)
    .execute();
});
afterAll(() => product.close());

type Asked = NewExport extends infer E ? (E extends unknown ? Omit<E, 'id'> : never) : never;

async function exported(person: Person, asked: object): Promise<string> {
  const id = uuidv7();
  const body = { id, ...(asked as Asked) } as never;
  await product.call(person, exportApi.create, { body });
  await product.runJobs();
  const response = await product.send(person, exportApi.download, { params: { id } });
  expect(response.status, await response.clone().text()).toBe(200);
  return documentText(new Uint8Array(await response.arrayBuffer()));
}

const kinds = ['customers', 'contacts', 'follow_ups'] as const;

describe('files that a job makes', () => {
  for (const who of ['observer', 'lookingWriter'] as const)
    for (const kind of kinds)
      for (const format of ['xlsx', 'csv_utf8', 'csv_gbk'] as const)
        it(`${kind} as ${format}: ${who} gets no phone, mail, WeChat id or internal note`, async () => {
          const text = await exported(cast[who], { kind, format, masked: false });
          expect(text).toContain('青禾数据科技有限公司');
          for (const secret of [...reached, canary.privateNote]) expect(text).not.toContain(secret);
        });

  it('forms: an observer may have them masked only', async () => {
    const asked = { kind: 'forms', format: 'docx', packed: 'zip', customerIds: [world.customerId] };
    const body = { id: uuidv7(), ...asked, masked: false } as never;
    await product.refused(cast.observer, exportApi.create, { body }, 'export.masked_only');
    for (const [format, packed] of [
      ['docx', 'zip'],
      ['xlsx', 'zip'],
      ['pdf', 'zip'],
      ['xlsx', 'workbook'],
    ] as const) {
      const text = await exported(cast.observer, { ...asked, format, packed, masked: true });
      expect(text).toContain('青禾数据科技有限公司');
      for (const secret of [...reached, canary.privateNote, '张敏']) expect(text).not.toContain(secret);
    }
  });

  it('masked, the owner’s lists tell no name and no number either', async () => {
    for (const kind of [...kinds, 'actions'] as const) {
      const text = await exported(cast.owner, { kind, format: 'xlsx', masked: true });
      for (const secret of [...reached, canary.privateNote, '张敏']) expect(text).not.toContain(secret);
    }
  });

  it('in full, the owner gets all of it but the internal note, so the searches above can fail', async () => {
    const contacts = await exported(cast.owner, { kind: 'contacts', format: 'xlsx', masked: false });
    const records = await exported(cast.owner, { kind: 'follow_ups', format: 'csv_gbk', masked: false });
    const actions = await exported(cast.owner, { kind: 'actions', format: 'csv_utf8', masked: false });
    const forms = await exported(cast.owner, { kind: 'forms', format: 'pdf', masked: false, filter: {} });
    for (const secret of reached) {
      expect(contacts).toContain(secret);
      expect(records).toContain(secret);
      expect(forms).toContain(secret);
    }
    expect(actions).toContain(canary.phone);
    for (const text of [contacts, records, actions, forms]) expect(text).not.toContain(canary.privateNote);
  });
});
