import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../apps/server/src/config.ts';
import { openProduct } from '../apps/server/src/open-product.ts';
import { workbookOf } from '../apps/server/test/import-files.ts';
import { postmasterPid } from './postmaster.ts';
import { type ServerProcess, startServer } from './server-process.ts';

const kills = 10;
const rows = 12_000;

let server: ServerProcess;
let token: string;

beforeAll(async () => {
  server = await startServer({ GENJIN_PAGES: 'none' });
  await server.genjin(['user', 'create', '--email', 'li@genjin.test', '--name', '李想', '--role', 'sales'], {
    GENJIN_PASSWORD: 'seven green bottles',
  });
  token = await server.genjin(['token', 'create', '--user', 'li@genjin.test']);
}, 120_000);
afterAll(() => server.remove(), 60_000);

interface Import {
  readonly state: string;
  readonly version: number;
  readonly problem: string | null;
  readonly counts: { readonly done: number; readonly rows: number; readonly created: number; readonly failed: number };
}

async function ask(method: string, path: string, body?: BodyInit, type = 'application/json'): Promise<Import> {
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body }),
    signal: AbortSignal.timeout(20_000),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return JSON.parse(text) as Import;
}

/** A small reproducible source of chance. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** The server alone, or its database with it: each leaves other wreckage. */
async function kill(all: boolean): Promise<void> {
  const postmaster = all ? await postmasterPid(server.folder) : 0;
  if (all) expect(postmaster).toBeGreaterThan(1);
  for (const pid of [server.pid, postmaster].filter((one) => one > 1)) process.kill(pid, 'SIGKILL');
  await server.restart();
}

/** What the database holds, past every answer of the server's. */
async function found(id: string) {
  const product = await openProduct({ ...readConfig({}), dataFolder: server.folder, logLevel: 'error' }, 'command');
  try {
    const { rows: counted } = await product.pool.query(
      `select count(*)::int as customers, count(distinct name)::int as names, count(distinct import_line)::int as lines,
        (select count(*)::int from contacts) as contacts, (select count(*)::int from follow_ups) as records,
        (select count(*)::int from changes) as changes, (select count(*)::int from actions) as actions,
        (select count(*)::int from import_rows where import_id = $1 and state = 'done') as done
      from customers where import_id = $1`,
      [id],
    );
    return counted[0] as Record<string, number>;
  } finally {
    await product.close();
  }
}

describe.skipIf(process.platform !== 'linux')('an import', () => {
  it(`that is killed ${kills} times ends with exactly the rows of its file`, { timeout: 900_000 }, async () => {
    const seed = Number(process.env.GENJIN_TEST_SEED ?? Math.floor(Math.random() * 1e9));
    console.info(`import under kills: seed ${seed}`);
    const chance = chanceFrom(seed);
    const id = uuidv7();
    const bytes = await workbookOf([
      ['客户名称', '联系人', '手机', '地址', '跟进日期', '沟通内容', '下一步行动', '截止日期'],
      ...Array.from({ length: rows }, (_, at) => [
        `第${at}号机械有限公司`,
        `张${'甲乙丙丁'[at % 4]}`,
        `138${String(10_000_000 + at)}`,
        `苏州市${at}号`,
        '2024-03-15',
        `第${at}次沟通`,
        '发送资料',
        '2099-01-01',
      ]),
    ]);
    const path = `/api/imports/${id}`;
    await ask(
      'PUT',
      `${path}?name=${encodeURIComponent('名单.xlsx')}`,
      bytes as Uint8Array<ArrayBuffer>,
      'application/octet-stream',
    );
    const until = async (wanted: (one: Import) => boolean): Promise<Import> => {
      const deadline = performance.now() + 120_000;
      for (;;) {
        const one = await ask('GET', path);
        if (wanted(one)) return one;
        if (performance.now() > deadline) throw new Error(`still ${JSON.stringify(one)}`);
        await pause(30);
      }
    };
    const act = async (what: string): Promise<Import> => {
      const { version } = await ask('GET', path);
      return ask('POST', `${path}/${what}`, JSON.stringify({ version }));
    };

    await until(({ state }) => state === 'arranging');
    await act('check');
    await until(({ state, counts }) => state === 'checked' || counts.rows > 500);
    await kill(false);
    const checked = await until(({ state }) => state === 'checked');
    expect(checked.counts).toMatchObject({ rows, failed: 0 });

    await act('run');
    let before = 0;
    for (let round = 1; round <= kills; round++) {
      const seen = await until(({ state, counts }) => state !== 'running' || counts.done > before);
      expect(seen.state, `kill ${round} comes too late; ${seen.counts.done} rows are done`).toBe('running');
      await pause(chance() * 300);
      await kill(chance() < 0.4);
      const after = await found(id);
      const { done = 0 } = after;
      expect(after, `after kill ${round}`).toMatchObject({
        customers: done,
        contacts: done,
        records: done,
        changes: done,
      });
      before = done;
      // A person who does not wait for the queue to miss its worker: a second job then runs beside the first one’s return.
      if (chance() < 0.7) {
        await act('cancellation');
        await act('run');
      }
    }
    const done = await until(({ state }) => state !== 'running');
    expect(done).toMatchObject({ state: 'done', counts: { done: rows, created: rows, failed: 0 } });
    const all = { customers: rows, names: rows, lines: rows, contacts: rows, records: rows, changes: rows };
    expect(await found(id)).toEqual({ ...all, actions: rows, done: rows });
  });
});
