/**
 * `node bench/import-list.ts`: a workbook of --rows N (default 50000) customers × 20 columns from the upload to the last visible customer,
 * against a real server with a database of its own, while a colleague goes on working. Prints the seconds of each phase, how much
 * memory server and database take in addition, and how much slower the colleague gets. Option: --idle S (default 15) seconds of the
 * colleague's work alone before, in which the server warms up.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { writeSheetXlsx } from '../apps/server/src/kit/documents/write/sheet-xlsx.ts';
import { startServer } from '../e2e/server-process.ts';
import { openClient } from './load.ts';
import { processorSeconds, watchMemory } from './process-tree.ts';

const { values: options } = parseArgs({
  options: { rows: { type: 'string', default: '50000' }, idle: { type: 'string', default: '15' } },
});
const rows = Number(options.rows);
const headings = [
  '客户名称',
  '统一社会信用代码',
  '所属行业',
  '员工人数',
  '年营收（万元）',
  '地址',
  '来源',
  '联系人',
  '职位',
  '手机',
  '邮箱',
  '微信',
  '预算',
  '需求',
  '优先级',
  '成交概率',
  '跟进日期',
  '跟进方式',
  '沟通内容',
  '下一步行动',
];

const server = await startServer({ LOG_LEVEL: 'warn' });
try {
  // A team that is at work already; whoever imports is new in it.
  await server.genjin(['seed', 'scale', '--customers', '5000', '--follow-ups', '50000']);
  await server.genjin(['user', 'create', '--email', 'li@genjin.test', '--name', '李想', '--role', 'sales'], {
    GENJIN_PASSWORD: 'seven green bottles',
  });
  const importer = await server.genjin(['token', 'create', '--user', 'li@genjin.test']);
  const colleague = await server.genjin(['token', 'create', '--user', 'sales1@example.com']);
  await measure(importer, colleague);
} finally {
  await server.remove();
}

async function measure(token: string, colleague: string): Promise<void> {
  const others = openClient(server.url, colleague);
  const customerId = uuidv7();
  const customer = { id: customerId, type: 'enterprise', name: '旁观者有限公司' };
  await others('POST', '/api/customers', JSON.stringify(customer));
  const bytes = await workbook();
  console.log(`\n${rows} rows × ${headings.length} columns, ${(bytes.length / 1e6).toFixed(1)} MB\n`);
  const probes = startProbes(others, customerId);
  try {
    await importBeside(probes, openClient(server.url, token), token, bytes);
  } finally {
    await probes.stop();
  }
}

async function importBeside(
  probes: ReturnType<typeof startProbes>,
  send: ReturnType<typeof openClient>,
  token: string,
  bytes: Buffer<ArrayBuffer>,
): Promise<void> {
  await pause(2_000);
  probes.take();
  await pause(Number(options.idle) * 1000);
  const idle = probes.take();
  const memory = watchMemory(server);
  const id = uuidv7();
  const phases: [string, number][] = [];
  const work = await processorSeconds(server);
  let began = performance.now();
  const next = (name: string) => {
    phases.push([name, (performance.now() - began) / 1000]);
    began = performance.now();
  };

  const name = encodeURIComponent('客户名单.xlsx');
  const uploaded = await fetch(`${server.url}/api/imports/${id}?name=${name}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body: bytes,
  });
  if (uploaded.status !== 201) throw new Error(await uploaded.text());
  next('upload');
  let one = await until('reading');
  if (one.state !== 'arranging') throw new Error(`${one.state}: ${one.problem}`);
  next('read');
  await send('POST', `/api/imports/${id}/check`, JSON.stringify({ version: one.version }));
  one = await until('checking');
  if (one.state !== 'checked') throw new Error(`${one.state}: ${one.problem}`);
  next('dry run');
  await send('POST', `/api/imports/${id}/run`, JSON.stringify({ version: one.version }));
  one = await until('running');
  if (one.state !== 'done' || one.counts.created !== rows) throw new Error(JSON.stringify(one));
  next('import');
  const growth = await memory.stop();
  const busy = probes.take();

  const worked = await processorSeconds(server);
  const total = phases.reduce((sum, [, seconds]) => sum + seconds, 0);
  for (const [phase, seconds] of phases) console.log(`${phase.padEnd(10)} ${seconds.toFixed(1).padStart(7)} s`);
  console.log(`${'together'.padEnd(10)} ${total.toFixed(1).padStart(7)} s${total > 60 ? '  ✗ over 60 s' : ''}`);
  const [ours, everybody] = [worked.ours - work.ours, worked.machine - work.machine];
  console.log(
    `\nProcessor: ${ours.toFixed(0)} s by server, reading and database, ${(everybody - ours).toFixed(0)} s by others on this machine${everybody - ours > total * 0.2 ? '  (not quiet: the figures are too high)' : ''}`,
  );
  const { before, peak } = growth;
  const more = peak.server - before.server;
  console.log(
    `\nMemory of the server and its reading processes: ${before.server.toFixed(0)} MB before, ${peak.server.toFixed(0)} MB at most: +${more.toFixed(0)}${more > 300 ? '  ✗ over 300' : ''}`,
  );
  console.log(
    `Memory of the database: ${before.database.toFixed(0)} MB before, ${peak.database.toFixed(0)} MB at most; its cache of 256 MB fills with whatever is used`,
  );
  console.log('\nOther requests           idle p50   idle p95   busy p50   busy p95   ratio of p95   requests');
  for (const [probe, before] of idle) {
    const after = busy.get(probe) ?? [];
    const ratio = at(after, 0.95) / at(before, 0.95);
    console.log(
      `${probe.padEnd(22)} ${[at(before, 0.5), at(before, 0.95), at(after, 0.5), at(after, 0.95)].map((ms) => `${ms.toFixed(1)} ms`.padStart(10)).join(' ')} ${ratio.toFixed(2).padStart(14)} ${String(after.length).padStart(10)}${ratio > 2 ? '  ✗' : ''}`,
    );
  }

  async function until(state: string) {
    for (;;) {
      const found = JSON.parse(await send('GET', `/api/imports/${id}`)) as {
        state: string;
        version: number;
        problem: string | null;
        counts: { created: number };
      };
      if (found.state !== state) return found;
      await pause(200);
    }
  }
}

/** Rows as companies keep them: every customer with a contact, half of them with a need, each with one follow-up. */
async function workbook(): Promise<Buffer<ArrayBuffer>> {
  const places = ['苏州', '杭州', '宁波', '无锡', '青岛', '成都', '武汉', '西安'];
  const trades = ['精密机械', '数据科技', '物流', '新材料', '医疗器械', '电子', '食品', '能源'];
  const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗';
  const given = '敏伟芳强磊洋艳勇军杰娟涛明超秀霞平刚桂英';
  const at = <T>(list: ArrayLike<T>, index: number) => list[index % list.length] as T;
  async function* all() {
    for (let row = 0; row < rows; row++) {
      const person = at(surnames, row * 7) + at(given, row * 13) + at(given, row * 29 + 3);
      yield [
        `${at(places, row)}第${row}${at(trades, row * 3)}有限公司`,
        null,
        at(['制造业', '信息传输、软件和信息技术服务业', '批发和零售业'], row),
        `${100 + (row % 400)}-${600 + (row % 400)}人`,
        `${500 + (row % 9000)}`,
        `${at(places, row)}市工业园区星湖街${row % 999}号`,
        at(['展会', '转介绍', '线上推广'], row),
        person,
        at(['采购经理', '总经理', '技术总监', '财务主管'], row),
        `138${String(10_000_000 + row)}`,
        `user${row}@example.com`,
        `wx_${row}`,
        `${20 + (row % 50)}-${80 + (row % 50)}万元`,
        row % 2 === 0 ? '需要多系统数据整合，并能在移动端查看报表' : null,
        at(['高', '中', '低'], row),
        at(['30%以下', '30%-50%', '50%-70%'], row),
        `2024-${String(1 + (row % 12)).padStart(2, '0')}-${String(1 + (row % 28)).padStart(2, '0')}`,
        at(['电话', '现场拜访', '微信'], row),
        `第${row}次沟通：介绍方案，客户关注交付周期与售后服务，约定下周再谈`,
        row % 3 === 0 ? '发送案例资料' : null,
      ];
    }
  }
  const kinds = headings.map(() => 'text' as const);
  const pieces: Uint8Array[] = [];
  for await (const piece of writeSheetXlsx({ name: '客户', titleLine: null, headings, kinds, rows: all() }))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

/** What others do meanwhile: a list, a customer's page, a search, a write; each in a loop of its own with a pause like a person's. */
function startProbes(send: ReturnType<typeof openClient>, customerId: string) {
  let going = true;
  let taken = new Map<string, number[]>();
  const failures: string[] = [];
  const probe = async (name: string, once: () => Promise<unknown>) => {
    while (going) {
      const started = performance.now();
      await once().catch((error: unknown) => {
        if (going) failures.push(String(error));
      });
      const list = taken.get(name) ?? [];
      list.push(performance.now() - started);
      taken.set(name, list);
      await pause(40);
    }
  };
  const running = Promise.all([
    probe('list of customers', () => send('GET', '/api/customers?limit=50')),
    probe('a customer', () => send('GET', `/api/customers/${customerId}`)),
    probe('search', () => send('GET', `/api/customers?q=${encodeURIComponent('旁观')}&limit=20`)),
    probe('recording a follow-up', () =>
      send(
        'POST',
        '/api/follow-ups',
        JSON.stringify({ id: uuidv7(), customerId, startedAt: new Date().toISOString(), content: '电话沟通' }),
      ),
    ),
  ]);
  return {
    take() {
      const all = taken;
      taken = new Map();
      for (const list of all.values()) list.sort((a, b) => a - b);
      return all;
    },
    stop() {
      going = false;
      if (failures.length > 0) console.log(`✗ ${failures.length} requests failed, the first with ${failures[0]}`);
      return running;
    },
  };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
