/**
 * `node bench/export-product.ts`: 100,000 customers exported by the whole product over HTTP: how soon the job begins, how long it takes,
 * what it costs the server's memory and others' requests, and how soon the download's first byte comes. The data is made once, in bench/data.
 * Options: --customers N --follow-ups N (default 100000 and 1000000) --kind customers|contacts|follow_ups --format xlsx|csv_utf8|csv_gbk.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { startServer } from '../e2e/server-process.ts';

const { values: options } = parseArgs({
  options: {
    customers: { type: 'string', default: '100000' },
    'follow-ups': { type: 'string', default: '1000000' },
    kind: { type: 'string', default: 'customers' },
    format: { type: 'string', default: 'xlsx' },
    masked: { type: 'boolean', default: false },
  },
});
const folder = process.env.GENJIN_DATA ?? fileURLToPath(new URL('data/', import.meta.url));
await mkdir(folder, { recursive: true });
const server = await startServer({ GENJIN_DATA: folder, LOG_LEVEL: 'error' });
try {
  await measure(await administrator());
} finally {
  await server.remove();
}

/** The administrator's token; the data is made where there is none. */
async function administrator(): Promise<string> {
  const token = () => server.genjin(['token', 'create', '--user', 'export@bench.example']);
  try {
    return await token();
  } catch {
    console.log('Making the data, once …');
    await server.genjin(['user', 'create', '--email', 'export@bench.example', '--name', '导出', '--role', 'admin'], {
      GENJIN_PASSWORD: 'seven green bottles',
    });
    const sizes = ['--customers', options.customers, '--follow-ups', options['follow-ups']];
    await server.genjin(['seed', 'scale', ...sizes]);
    return token();
  }
}

async function measure(token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const get = (path: string) => fetch(`${server.url}${path}`, { headers });
  await waits(get, 100);
  const idle = await waits(get, 200);
  const before = await rss();
  const id = uuidv7();
  const body = JSON.stringify({ id, kind: options.kind, format: options.format, masked: options.masked });
  const asked = performance.now();
  const answer = await fetch(`${server.url}/api/exports`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(await answer.text());
  const answered = performance.now() - asked;
  let [begun, most] = [0, before];
  const busy: number[] = [];
  let now = await (await get(`/api/exports/${id}`)).json();
  while (now.state === 'waiting' || now.state === 'running') {
    if (begun === 0 && now.state === 'running') begun = performance.now() - asked;
    busy.push(...(await waits(get, 5)));
    most = Math.max(most, await rss());
    now = await (await get(`/api/exports/${id}`)).json();
  }
  const seconds = (performance.now() - asked) / 1000;
  if (now.state !== 'done') throw new Error(`It ended as ${now.state}: ${now.problem}`);
  const fetched = performance.now();
  const download = await get(`/api/exports/${id}/file`);
  const reader = download.body?.getReader();
  await reader?.read();
  const firstByte = performance.now() - fetched;
  await reader?.cancel();
  console.log(
    [
      `${now.rows} rows as ${options.format}${options.masked ? ', masked' : ''}: ${seconds.toFixed(1)} s, ${(now.bytes / 1e6).toFixed(1)} MB`,
      `answered after ${answered.toFixed(0)} ms, begun after ${begun.toFixed(0)} ms, first byte of the download after ${firstByte.toFixed(0)} ms`,
      `server’s memory: ${mega(before)} MB before, ${mega(most)} MB at most (+${mega(most - before)})`,
      `others’ requests, p95: ${p95(idle).toFixed(1)} ms idle, ${p95(busy).toFixed(1)} ms meanwhile`,
    ].join('\n'),
  );
}

/** How long a page of the list takes, several times. */
async function waits(get: (path: string) => Promise<Response>, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let index = 0; index < times; index++) {
    const started = performance.now();
    await (await get('/api/customers?limit=50')).arrayBuffer();
    taken.push(performance.now() - started);
  }
  return taken;
}

function p95(taken: readonly number[]): number {
  return taken.toSorted((a, b) => a - b)[Math.floor(taken.length * 0.95)] ?? 0;
}

async function rss(): Promise<number> {
  const status = await readFile(`/proc/${server.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}

function mega(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
