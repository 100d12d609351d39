import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServerProcess, startServer } from './server-process.ts';

const kills = 20;
const writers = 4;

/** A small reproducible source of chance. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

let server: ServerProcess;
let token: string;

beforeAll(async () => {
  server = await startServer();
  await server.genjin(['user', 'create', '--email', 'li@genjin.test', '--name', '李想', '--role', 'sales'], {
    GENJIN_PASSWORD: 'seven green bottles',
  });
  token = await server.genjin(['token', 'create', '--user', 'li@genjin.test']);
});
afterAll(() => server.remove());

async function ask(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${server.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(20_000),
  });
}

/** The postmaster's pid, as PostgreSQL wrote it down. */
async function postmaster(): Promise<number> {
  const entries = await readdir(server.folder, { recursive: true });
  const file = entries.find((entry) => entry.endsWith('postmaster.pid'));
  return file ? Number((await readFile(join(server.folder, file), 'utf8')).split('\n')[0]) : 0;
}

/** All processes below a pid, itself included. */
async function family(pid: number): Promise<number[]> {
  const all = await Promise.all(
    (await readdir('/proc'))
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) => {
        const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
        return { pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) };
      }),
  );
  const below = (parent: number): number[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one.pid, ...below(one.pid)]);
  return [pid, ...below(pid)];
}

function kill(pids: readonly number[]): void {
  // Signalled as 0, it would be our own process group.
  for (const pid of pids.filter((one) => one > 1)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // gone already
    }
  }
}

/** Server and database at once, the server alone, the database's postmaster alone, or everything of it: each leaves other wreckage. */
async function killSomething(chance: number): Promise<'server' | 'database'> {
  let main = await postmaster();
  for (let tries = 0; main <= 1 && tries < 100; tries++, main = await postmaster()) await pause(50);
  const database = main > 1 ? await family(main) : [];
  if (chance < 0.5) kill([server.pid, ...database]);
  else if (chance < 0.75) kill([server.pid]);
  else if (chance < 0.9) kill([main]);
  else kill(database);
  return chance < 0.75 ? 'server' : 'database';
}

// The wreckage is looked at through /proc, and signals of this kind exist on Unix only.
describe.skipIf(process.platform !== 'linux')('what was acknowledged', () => {
  it(`survives ${kills} kills of server and database under writes, and retries make no second record`, {
    timeout: 300_000,
  }, async () => {
    const seed = Number(process.env.GENJIN_TEST_SEED ?? Math.floor(Math.random() * 1e9));
    console.info(`durability: seed ${seed}`);
    const chance = chanceFrom(seed);
    const customerId = uuidv7();
    expect(
      (await ask('POST', '/api/customers', { id: customerId, type: 'enterprise', name: '耐久测试有限公司' })).status,
    ).toBe(201);

    const acknowledged = new Map<string, string>();
    const sent = new Set<string>();
    let writing = true;
    let counter = 0;

    async function write(): Promise<void> {
      while (writing) {
        const id = uuidv7();
        const content = `第 ${++counter} 条`;
        const body = {
          id,
          customerId,
          startedAt: new Date().toISOString(),
          content,
          actions: [{ id: uuidv7(), content, ownerId: me }],
        };
        sent.add(id);
        // As a phone does in a lift: the same request again until it is answered.
        while (writing) {
          const status = await ask('POST', '/api/follow-ups', body).then(
            async (response) => {
              await response.arrayBuffer();
              return response.status;
            },
            () => 0,
          );
          if (status === 201) {
            acknowledged.set(id, content);
            break;
          }
          if (status !== 0 && status < 500) throw new Error(`refused with ${status}`);
          await pause(50);
        }
      }
    }

    const me = ((await (await ask('GET', '/api/me')).json()) as { id: string }).id;
    const running = Promise.all(Array.from({ length: writers }, write));
    let before = 0;
    for (let round = 0; round < kills; round++) {
      await pause(200 + chance() * 1200);
      const killed = await killSomething(chance());
      if (killed === 'server') await server.restart();
      // Writing goes on after every kill, or the next kill would prove nothing.
      const deadline = performance.now() + 45_000;
      while (acknowledged.size <= before && performance.now() < deadline) await pause(50);
      expect(acknowledged.size, `writes after kill ${round + 1}`).toBeGreaterThan(before);
      before = acknowledged.size;
    }
    writing = false;
    await running;

    const kept = new Map<string, string>();
    const actions: string[] = [];
    let rows = 0;
    let cursor: string | null = null;
    do {
      const query = new URLSearchParams({ customer: customerId, limit: '200', ...(cursor ? { cursor } : {}) });
      const page = (await (await ask('GET', `/api/follow-ups?${query}`)).json()) as {
        items: { id: string; content: string; actions: { content: string }[] }[];
        nextCursor: string | null;
      };
      for (const record of page.items) {
        rows++;
        kept.set(record.id, record.content);
        actions.push(...record.actions.map((action) => action.content));
      }
      cursor = page.nextCursor;
    } while (cursor);

    expect([...acknowledged].filter(([id, content]) => kept.get(id) !== content)).toEqual([]);
    expect(rows).toBe(kept.size);
    expect(new Set(kept.values()).size).toBe(rows);
    expect(new Set(actions).size).toBe(actions.length);
    expect(actions.length).toBe(rows);
    expect([...kept.keys()].filter((id) => !sent.has(id))).toEqual([]);
    expect(acknowledged.size).toBeGreaterThan(kills);
    console.info(`durability: ${acknowledged.size} acknowledged, ${rows} kept, ${kills} kills`);
  });
});
