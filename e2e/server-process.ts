import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);
const anotherTime = pathToFileURL(join(root, 'e2e/at-another-time.ts')).href;

/** The product as a stranger runs it: its own process, its own folder, a port of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly folder: string;
  readonly pid: number;
  /** Milliseconds by which its clock is ahead of ours. */
  readonly clockShift: number;
  /** Runs a command of the command line and gives its standard output, trimmed. */
  genjin(args: readonly string[], environment?: Record<string, string>): Promise<string>;
  /** Starts again after it was killed. */
  restart(): Promise<void>;
  /** Ends it as an operator would, and removes the folder that was made for it. */
  remove(): Promise<void>;
}

/**
 * Starts the product in an empty folder (or in `GENJIN_DATA`, which is kept) and waits until it answers.
 * @param at the instant at which its clock starts; ours without it.
 */
export async function startServer(environment: Record<string, string> = {}, at?: string): Promise<ServerProcess> {
  const folder = environment.GENJIN_DATA ?? (await mkdtemp(join(tmpdir(), 'genjin-e2e-')));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const clockShift = at === undefined ? 0 : Date.parse(at) - Date.now();
  const flags = at === undefined ? [] : ['--import', anotherTime];
  const { NODE_ENV: _, ...ours } = process.env;
  const env = {
    ...ours,
    E2E_CLOCK_SHIFT: String(clockShift),
    GENJIN_DATA: folder,
    PORT: String(port),
    LOG_LEVEL: 'warn',
    ...environment,
  };
  let child = await launch(flags, env, url);
  return {
    url,
    folder,
    clockShift,
    get pid() {
      return child.pid ?? 0;
    },
    async genjin(args, more = {}) {
      const { stdout } = await run(process.execPath, [...flags, 'apps/server/src/cli.ts', ...args], {
        cwd: root,
        env: { ...env, ...more },
      });
      return stdout.trim();
    },
    async restart() {
      child = await launch(flags, env, url);
    },
    async remove() {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null)
        await new Promise((resolve) => child.once('exit', resolve));
      if (!environment.GENJIN_DATA) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function launch(flags: readonly string[], env: NodeJS.ProcessEnv, url: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...flags, 'apps/server/src/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output = (output + String(chunk)).slice(-4000);
    });
  const deadline = performance.now() + 100_000;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.\n${output}`);
    const healthy = await fetch(`${url}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return child;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The server did not answer in time.\n${output}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
