/**
 * `npm run bench`: the API beside the same SQL sent bare over `pg`, in one run, and the plans of every page's statements.
 * Options: --customers N --follow-ups N (default 100000 and 1000000) --seconds S (default 4). The data is made once, in bench/data.
 */
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readConfig } from '../apps/server/src/config.ts';
import { openProduct } from '../apps/server/src/open-product.ts';
import { startServer } from '../e2e/server-process.ts';
import { type Figures, load, openClient } from './load.ts';
import { explain, isRead } from './plans.ts';
import { openReplay } from './replay.ts';
import { recordStatements, type Task, tasksFor } from './tasks.ts';

const { values: options } = parseArgs({
  options: {
    customers: { type: 'string', default: '100000' },
    'follow-ups': { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '4' },
  },
});
const folder = process.env.GENJIN_DATA ?? fileURLToPath(new URL('data/', import.meta.url));
await mkdir(folder, { recursive: true });

const server = await startServer({ GENJIN_DATA: folder, LOG_LEVEL: 'error' });
const product = await openProduct({ ...readConfig({}), dataFolder: folder, logLevel: 'error' }, 'command');
try {
  await prepareData();
  const seller = await busiestSeller();
  const token = await server.genjin(['token', 'create', '--user', seller.email]);
  const admin = await adminToken();
  await product.pool.query('vacuum analyze').catch(() => undefined);

  const tasks = await tasksFor(product.pool, seller.id);
  await printPlans(tasks, { seller: token, administrator: admin });
  await printRates(
    tasks.filter((task) => task.measured),
    token,
  );
} finally {
  await product.close();
  await server.remove();
}

async function prepareData(): Promise<void> {
  const { rows } = await product.pool.query<{ n: number }>('select count(*) as n from customers');
  if ((rows[0]?.n ?? 0) > 0) return;
  console.log('Making the data, once …');
  await server.genjin(['seed', 'scale', '--customers', options.customers, '--follow-ups', options['follow-ups']]);
}

async function busiestSeller(): Promise<{ id: string; email: string }> {
  const { rows } = await product.pool.query<{ id: string; email: string }>(
    "select u.id, u.email from users u join customers c on c.owner_id = u.id where u.roles = '{sales}' group by u.id order by count(*) desc, u.id limit 1",
  );
  if (!rows[0]) throw new Error('The data has no sales person with customers.');
  return rows[0];
}

async function adminToken(): Promise<string> {
  const email = 'bench@example.com';
  const { rowCount } = await product.pool.query('select 1 from users where email = $1', [email]);
  if (rowCount === 0)
    await server.genjin(['user', 'create', '--email', email, '--name', '测速', '--role', 'admin'], {
      GENJIN_PASSWORD: randomBytes(18).toString('base64url'),
    });
  return server.genjin(['token', 'create', '--user', email]);
}

async function printPlans(tasks: readonly Task[], tokens: Record<string, string>): Promise<void> {
  console.log('\nPlans (a full scan of a growing table is a failure)\n');
  let failures = 0;
  for (const task of tasks)
    for (const [who, token] of Object.entries(tokens)) {
      const statements = await recordStatements(product, task, token);
      for (const statement of statements.filter(isRead)) {
        const plan = await explain(product.pool, statement);
        if (plan.fullScans.length > 0) failures++;
        if (plan.milliseconds < 1 && plan.fullScans.length === 0) continue;
        console.log(
          `${plan.fullScans.length > 0 ? '✗' : ' '} ${task.name.padEnd(16)} ${who.padEnd(13)} ${plan.milliseconds.toFixed(1).padStart(7)} ms  rows ≤ ${plan.widest}  ${plan.fullScans.length > 0 ? `FULL SCAN ${plan.fullScans}` : plan.indexes.join(', ')}`,
        );
        console.log(`    ${plan.text}`);
      }
      console.log(
        `  ${task.name.padEnd(16)} ${who.padEnd(13)} ${statements.filter(isRead).length} reads, all others under 1 ms by index`,
      );
    }
  console.log(failures === 0 ? '\nNo full scan.' : `\n${failures} statements scan a whole table.`);
}

async function printRates(tasks: readonly Task[], token: string): Promise<void> {
  const seconds = Number(options.seconds);
  console.log(`\nRates (${seconds} s each; API and bare SQL in turn, in this run)\n`);
  console.log('task             conns      API/s   p50 ms   p99 ms     bare/s   p50 ms   p99 ms   API/bare');
  const send = openClient(server.url, token);
  for (const task of tasks) {
    const statements = await recordStatements(product, task, token);
    for (const connections of [1, 16]) {
      const replay = openReplay(product, statements, task, connections);
      const once = async (): Promise<void> => {
        const { method, path, body } = task.request();
        await send(method, path, body);
      };
      await load(connections, 1, once);
      const api = await load(connections, seconds, once);
      await load(connections, 1, replay.once);
      const bare = await load(connections, seconds, replay.once);
      await replay.close();
      console.log(row(task.name, connections, api, bare));
    }
  }
}

function row(name: string, connections: number, api: Figures, bare: Figures): string {
  const figures = (one: Figures) =>
    `${one.perSecond.toFixed(0).padStart(10)} ${one.p50.toFixed(2).padStart(8)} ${one.p99.toFixed(2).padStart(8)}`;
  const failed = api.failures + bare.failures > 0 ? `  FAILURES api ${api.failures} bare ${bare.failures}` : '';
  return `${name.padEnd(16)} ${String(connections).padStart(5)} ${figures(api)} ${figures(bare)} ${((100 * api.perSecond) / bare.perSecond).toFixed(0).padStart(9)} %${failed}`;
}
