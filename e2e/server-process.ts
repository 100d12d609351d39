import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

/** The product as a stranger runs it: its own process, its own folder, a port of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly folder: string;
  readonly pid: number;
  /** Runs a command of the command line and gives its standard output, trimmed. */
  genjin(args: readonly string[], environment?: Record<string, string>): Promise<string>;
  /** Starts again after it was killed. */
  restart(): Promise<void>;
  /** Ends it as an operator would, and removes the folder that was made for it. */
  remove(): Promise<void>;
}

/** Starts the product in an empty folder (or in `GENJIN_DATA`, which is kept) and waits until it answers. */
export async function startServer(environment: Record<string, string> = {}): Promise<ServerProcess> {
  const folder = environment.GENJIN_DATA ?? (await mkdtemp(join(tmpdir(), 'genjin-e2e-')));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, GENJIN_DATA: folder, PORT: String(port), LOG_LEVEL: 'warn', ...environment };
  let child = await launch(env, url);
  return {
    url,
    folder,
    get pid() {
      return child.pid ?? 0;
    },
    async genjin(args, more = {}) {
      const { stdout } = await run(process.execPath, ['apps/server/src/cli.ts', ...args], {
        cwd: root,
        env: { ...env, ...more },
      });
      return stdout.trim();
    },
    async restart() {
      child = await launch(env, url);
    },
    async remove() {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null)
        await new Promise((resolve) => child.once('exit', resolve));
      if (!environment.GENJIN_DATA) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function launch(env: NodeJS.ProcessEnv, url: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['apps/server/src/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output = (output + String(chunk)).slice(-4000);
    });
  const deadline = performance.now() + 60_000;
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
  throw new Error(`The server did not answer within a minute.\n${output}`);
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
