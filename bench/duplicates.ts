/**
 * `node bench/duplicates.ts`: the duplicate check while a name is typed, over HTTP against --customers N (default 100000) customers made once
 * in bench/data (or GENJIN_DATA). Prints p50 and p95 for each way of typing, one request at a time, and every statement that takes more than
 * half a millisecond with its plan. Option: --names N (default 200) names for each way.
 */
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readConfig } from '../apps/server/src/config.ts';
import { openProduct } from '../apps/server/src/open-product.ts';
import { startServer } from '../e2e/server-process.ts';
import { openClient } from './load.ts';
import { explain, isRead } from './plans.ts';
import { recordStatements, type Task } from './tasks.ts';

const { values: options } = parseArgs({
  options: { customers: { type: 'string', default: '100000' }, names: { type: 'string', default: '200' } },
});
const limitMs = 30;
type Typed = Record<string, string>;

/** How people type the name of a company that may be there. */
const ways: Record<string, (name: string, at: number) => Typed> = {
  'the whole name': (name) => ({ name }),
  'without legal form': (name) => ({ name: name.replace(/(?:股份|集团)?有限(?:责任)?公司$/, '') }),
  'the first two': (name) => ({ name: name.slice(0, 2) }),
  'the first four': (name) => ({ name: name.slice(0, 4) }),
  'one character wrong': (name, at) => ({ name: `${name.slice(0, 2 + (at % 3))}端${name.slice(3 + (at % 3))}` }),
  'another region': (name) => ({ name: `深圳市${name.slice(2)}` }),
  'nobody known': (_, at) => ({ name: `阿尔卑${String.fromCharCode(0x6000 + at)}雪绒花有限公司` }),
  'general words': (_, at) => ({ name: ['科技有限公司', '信息技术', '有限公司', '机械制造'][at % 4] ?? '' }),
  'a person': (_, at) => ({ name: ['张伟', '李娜', '王芳', '刘洋'][at % 4] ?? '', type: 'individual' }),
  'with phone and code': (name, at) => ({ name, phone: `138${10_000_000 + at}`, creditCode: '91310000MA1FL5E93B' }),
};

const folder = process.env.GENJIN_DATA ?? fileURLToPath(new URL('data/', import.meta.url));
await mkdir(folder, { recursive: true });

const server = await startServer({ GENJIN_DATA: folder, LOG_LEVEL: 'error' });
const product = await openProduct({ ...readConfig({}), dataFolder: folder, logLevel: 'error' }, 'command');
try {
  await prepareData();
  await product.pool.query('vacuum analyze').catch(() => undefined);
  const token = await sellerToken();
  const names = await realNames(Number(options.names));
  const send = openClient(server.url, token);
  console.log('typed                  requests   p50 ms   p95 ms   max ms   hits');
  for (const [way, type] of Object.entries(ways)) await measure(way, names.map(type), send);
  for (const [way, type] of Object.entries(ways)) await printPlans(way, names.slice(0, 4).map(type), token);
} finally {
  await product.close();
  await server.remove();
}

function pathOf(typed: Typed): string {
  return `/api/customer-duplicates?${new URLSearchParams(typed)}`;
}

async function measure(way: string, typed: readonly Typed[], send: ReturnType<typeof openClient>): Promise<void> {
  for (const one of typed.slice(0, 10)) await send('GET', pathOf(one));
  const times: number[] = [];
  let hits = 0;
  for (const one of typed) {
    const started = performance.now();
    const answer = await send('GET', pathOf(one));
    times.push(performance.now() - started);
    hits += (JSON.parse(answer) as { hits: unknown[] }).hits.length;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  const figures = [at(0.5), at(0.95), at(1)].map((ms) => ms.toFixed(1).padStart(8)).join(' ');
  const late = at(0.95) > limitMs ? `  ✗ over ${limitMs} ms` : '';
  console.log(
    `${way.padEnd(22)} ${String(times.length).padStart(8)} ${figures} ${(hits / times.length).toFixed(1).padStart(6)}${late}`,
  );
}

async function printPlans(way: string, typed: readonly Typed[], token: string): Promise<void> {
  for (const one of typed) {
    const task: Task = {
      name: way,
      measured: false,
      customers: [],
      request: () => ({ method: 'GET', path: pathOf(one) }),
    };
    for (const statement of (await recordStatements(product, task, token)).filter(isRead)) {
      const plan = await explain(product.pool, statement);
      if (plan.milliseconds < 0.5 && plan.fullScans.length === 0) continue;
      const bad = plan.fullScans.length > 0 ? `✗ FULL SCAN ${plan.fullScans}` : plan.indexes.join(', ');
      console.log(
        `${way} ${JSON.stringify(one)}: ${plan.milliseconds.toFixed(1)} ms, rows ≤ ${plan.widest}, ${bad}\n    ${plan.text}`,
      );
    }
  }
}

async function prepareData(): Promise<void> {
  const { rows } = await product.pool.query<{ n: number }>('select count(*)::int as n from customers');
  if ((rows[0]?.n ?? 0) > 0) return;
  console.log('Making the data, once …');
  await server.genjin(['seed', 'scale', '--customers', options.customers, '--follow-ups', '1000']);
}

async function realNames(count: number): Promise<string[]> {
  const { rows } = await product.pool.query<{ name: string }>(
    "select name from customers where type = 'enterprise' order by md5(id::text) limit $1",
    [count],
  );
  return rows.map((row) => row.name);
}

/** Somebody without a customer of their own: nearly all that is found is masked. */
async function sellerToken(): Promise<string> {
  const email = 'bench-seller@example.com';
  const { rowCount } = await product.pool.query('select 1 from users where email = $1', [email]);
  if (rowCount === 0)
    await server.genjin(['user', 'create', '--email', email, '--name', '测速', '--role', 'sales'], {
      GENJIN_PASSWORD: randomBytes(18).toString('base64url'),
    });
  return server.genjin(['token', 'create', '--user', email]);
}
