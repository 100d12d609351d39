import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const run = promisify(execFile);
// Whole processes, several to a test, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let server: ChildProcess | undefined;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'genjin-process-'));
  // Whoever runs PostgreSQL for root must be able to pass through.
  await chmod(folder, 0o711);
});
afterAll(async () => {
  server?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { PATH, HOME, NODE_ENV: _, ...rest } = process.env;
  return {
    ...(rest.TMPDIR ? { TMPDIR: rest.TMPDIR } : {}),
    PATH,
    HOME,
    GENJIN_DATA: join(folder, 'data'),
    GENJIN_PAGES: 'none',
    PORT: '0',
    ...more,
  };
}

/** Starts a server and gives its address. */
async function start(more: Record<string, string> = {}): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['apps/server/src/main.ts'], { cwd: root, env: environment(more) });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += String(chunk);
    });
  while (!/http:\/\/\S+/.test(output)) {
    if (child.exitCode !== null) throw new Error(output);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { child, url: /http:\/\/\S+/.exec(output)?.[0] ?? '' };
}

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function command(words: string[], more: Record<string, string> = {}): Promise<Outcome> {
  return program('apps/server/src/cli.ts', words, more);
}

async function program(file: string, words: string[], more: Record<string, string> = {}): Promise<Outcome> {
  try {
    const { stdout, stderr } = await run(process.execPath, [file, ...words], { cwd: root, env: environment(more) });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as Outcome;
    return { code, stdout, stderr };
  }
}

const wang = [
  'user',
  'create',
  '--email',
  'wang@genjin.test',
  '--name',
  '王芳',
  '--role',
  'sales',
  '--role',
  'manager',
];

test('commands work without a server, answer on standard output, and migrate once', async () => {
  const first = await command(['migrate']);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toMatch(/^\d{8}T\d{4}_people\.sql\n/);
  expect(await command(['migrate'])).toMatchObject({
    code: 0,
    stdout: '数据库已是最新。 / The database is up to date.\n',
  });
  expect((await stat(join(folder, 'data/cookie-secret'))).mode & 0o777).toBe(0o600);
});

test('a command that is written wrongly ends with 2 and its usage, in both languages, and touches nothing', async () => {
  const wrong = [
    [],
    ['user', 'create', '--email', 'x', '--role', 'boss'],
    ['user', 'create', '--colour', 'red'],
    ['token', 'create', '--user', 'nobody'],
    ['seed', 'scale', '--customers', '-1', '--follow-ups', '1'],
    ['seed', 'scale', '--customers', '10'],
    ['seed', 'template', '--records', '3'],
    ['unknown'],
  ];
  const answers = await Promise.all(wrong.map((words) => command(words, { GENJIN_PASSWORD: 'moss-kettle-41' })));
  expect(answers.map((answer) => answer.code)).toEqual([0, 2, 2, 2, 2, 2, 2, 2]);
  for (const answer of answers.slice(1)) {
    expect(answer.stdout).toBe('');
    expect(answer.stderr).toContain('npm run genjin -- ');
  }
  expect(answers[1]?.stderr).toMatch(/角色.*\n[\s\S]*Roles/);
});

test('a server starts on the folder, tells its address, and is healthy', async () => {
  ({ child: server, url } = await start());
  const health = await fetch(`${url}/api/health`);
  expect(await health.json()).toEqual({ ok: true, database: 'up' });
});

test('beside a running server a user is made and a token printed, alone on standard output', async () => {
  expect(await command(wang)).toMatchObject({ code: 2, stderr: expect.stringContaining('GENJIN_PASSWORD') });
  expect(await command(wang, { GENJIN_PASSWORD: 'moss-kettle-41' })).toMatchObject({ code: 0 });
  expect(await command(wang, { GENJIN_PASSWORD: 'another-one-42' })).toEqual({
    code: 1,
    stdout: '',
    stderr: '该邮箱已被使用。\nThis e-mail is already in use.\n',
  });
  const other = wang.map((word) => word.replace('wang@', 'li@'));
  expect(await command(other, { GENJIN_PASSWORD: '1234567890' })).toMatchObject({ code: 1, stdout: '' });
  const { code, stdout } = await command(['token', 'create', '--user', 'WANG@genjin.test']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^gj_[\w-]{43}\n$/) });
  const me = await fetch(`${url}/api/me`, { headers: { authorization: `Bearer ${stdout.trim()}` } });
  expect(await me.json()).toMatchObject({ name: '王芳', roles: ['sales', 'manager'], state: 'active' });
  expect(await command(['token', 'create', '--user', 'nobody@genjin.test'])).toMatchObject({ code: 1, stdout: '' });
});

test('a second server on the same folder is refused with a sentence in both languages', async () => {
  const second = await program('apps/server/src/main.ts', []);
  expect(second.code).toBe(1);
  expect(second.stderr).toContain('正被另一个跟进服务使用');
  expect(second.stderr).toContain('Another Genjin server is using the data folder');
});

test('a port in use is told, and no database stays behind', async () => {
  const env = { GENJIN_DATA: join(folder, 'other'), PORT: new URL(url).port };
  const refused = await program('apps/server/src/main.ts', [], env);
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('端口') });
  expect(refused.stderr).toContain(`Port ${env.PORT} is in use`);
  await expect(stat(join(folder, 'other/postgres/cluster/postmaster.pid'))).rejects.toThrow('ENOENT');
});

test('asked to stop, the server finishes what runs, takes nothing new, and leaves no database behind', async () => {
  if (!server) throw new Error('no server');
  const closed = once(server, 'close');
  // Still sending its body when the signal comes.
  const { body, finish } = slowBody('{"email":"nobody@genjin.test","password":"moss-kettle-41"}');
  const running = fetch(`${url}/api/session`, {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'content-type': 'application/json' },
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  server.kill('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 300));
  await expect(fetch(`${url}/api/health`)).rejects.toThrow();
  finish();
  expect((await running).status).toBe(401);
  const stopped = performance.now();
  expect(await closed).toEqual([0, null]);
  expect(performance.now() - stopped).toBeLessThan(5_000);
  await expect(stat(join(folder, 'data/postgres/cluster/postmaster.pid'))).rejects.toThrow('ENOENT');
});

function slowBody(text: string): { body: ReadableStream<Uint8Array>; finish: () => void } {
  const bytes = new TextEncoder().encode(text);
  let finish: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.slice(0, 10));
      finish = () => {
        controller.enqueue(bytes.slice(10));
        controller.close();
      };
    },
  });
  return { body, finish: () => finish() };
}
