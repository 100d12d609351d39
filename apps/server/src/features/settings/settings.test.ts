import { defaultSettings, type Settings, settingsApi } from '@genjin/domain/settings';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProduct, type Person, type TestProduct } from '../../../test/harness.ts';

let product: TestProduct;
let admin: Person;

beforeAll(async () => {
  product = await openTestProduct();
  admin = await product.addPerson('管理员', ['admin']);
});
afterAll(() => product.close());

function read(): Promise<Settings> {
  return product.call(admin, settingsApi.read, {});
}

test('a new installation has the defaults', async () => {
  expect(await read()).toEqual({
    ...defaultSettings(),
    version: 1,
    zone: 'Asia/Shanghai',
    attachmentMegabytes: 1,
  });
});

test('everybody reads the settings, administrators change them', async () => {
  for (const role of ['sales', 'manager', 'read_only'] as const) {
    const person = await product.addPerson('同事', [role]);
    await product.call(person, settingsApi.read, {});
    await product.refused(person, settingsApi.edit, { body: { version: 1 } }, 'permission.denied');
  }
  await product.refused(null, settingsApi.read, {}, 'session.required');
});

test('only the given keys change, and the version grows', async () => {
  const before = await read();
  const rules = { ...before.rules, silentDays: 30 };
  const after = await product.call(admin, settingsApi.edit, { body: { version: before.version, rules } });
  expect(after).toEqual({ ...before, version: before.version + 1, rules });
  expect(await read()).toEqual(after);
});

test('an edit of a version that is gone is refused with the current one and who made it; nothing changes', async () => {
  const before = await read();
  await product.call(admin, settingsApi.edit, { body: { version: before.version, quickPhrases: ['已寄样品；'] } });
  const current = await read();
  const error = await product.refused(
    admin,
    settingsApi.edit,
    { body: { version: before.version, quickPhrases: ['旧的；'] } },
    'record.stale',
  );
  expect(error.details).toEqual({
    current,
    changedBy: { id: admin.id, name: '管理员' },
    changedAt: product.now.toISOString(),
  });
  expect(await read()).toEqual(current);
});

test('of several edits of one version exactly one is kept', async () => {
  const { version } = await read();
  const answers = await Promise.all(
    Array.from({ length: 5 }, (_, index) =>
      product.send(admin, settingsApi.edit, { body: { version, quickPhrases: [`并发${index}`] } }),
    ),
  );
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412, 412, 412]);
});

test('a word that a dictionary leaves out stays, disabled; a new one joins', async () => {
  const before = await read();
  const [phone] = before.methods;
  const fresh = { code: 'dingtalk', label: '钉钉', labelEn: 'DingTalk', synonyms: [], enabled: true };
  const after = await product.call(admin, settingsApi.edit, {
    body: { version: before.version, methods: [fresh, ...(phone ? [phone] : [])] },
  });
  expect(after.methods.map((item) => [item.code, item.enabled])).toEqual([
    ['dingtalk', true],
    ['phone', true],
    ['visit', false],
    ['email', false],
    ['online_meeting', false],
    ['wechat', false],
    ['other', false],
  ]);
});

test('a dictionary that grows too long with the words it must keep is refused with its field', async () => {
  const { version } = await read();
  const sources = Array.from({ length: 50 }, (_, index) => ({ code: `s${index}`, label: `来源${index}` }));
  const error = await product.refused(admin, settingsApi.edit, { body: { version, sources } }, 'input.invalid');
  expect(error.fields?.[0]).toMatchObject({ path: ['sources'], message: '客户来源渠道最多 50 项' });
  expect((await read()).version).toBe(version);
});

test('two words with one code are refused', async () => {
  const { version } = await read();
  const twice = [1, 2].map(() => ({ code: 'same', label: '相同' }));
  await product.refused(admin, settingsApi.edit, { body: { version, topics: twice } }, 'input.invalid');
});
