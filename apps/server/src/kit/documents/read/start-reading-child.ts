import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { codeCacheFolder } from './code-cache.ts';
import { listLimits, type ReadLimits } from './read-limits.ts';
import type { ReadingMessage } from './reading-protocol.ts';

const childFile = fileURLToPath(new URL('./reading-child.ts', import.meta.url));

/** Of the memory that a reading process may take, what is left for JavaScript's objects. */
const heapShare = 0.6;

let warmed: Promise<void> | null = null;

/**
 * Starts a process that waits for a request. It can read files and do little else: it writes nothing but the cache of its own code, starts
 * no programs, loads no native code and has none of this process's environment.
 */
export async function startReadingChild(limits: ReadLimits, nice: number): Promise<ChildProcess> {
  warmed ??= warmUp();
  await warmed;
  const child = forkChild(limits);
  lowerPriority(child, nice);
  return child;
}

/** Compiles the code of reading processes once, so that they need neither the time nor the memory for it. */
function warmUp(): Promise<void> {
  if (codeCacheFolder() === null) return Promise.resolve();
  const child = forkChild(listLimits);
  return new Promise((resolve) => {
    child.on('message', ({ type }: ReadingMessage) => {
      if (type === 'ready') child.kill('SIGKILL');
    });
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });
}

function forkChild(limits: ReadLimits): ChildProcess {
  const cache = codeCacheFolder();
  return fork(childFile, {
    execArgv: [
      '--permission',
      '--allow-fs-read=*',
      ...(cache ? [`--allow-fs-write=${cache}`] : []),
      '--disallow-code-generation-from-strings',
      '--no-warnings',
      `--max-old-space-size=${Math.floor((limits.memoryBytes * heapShare) / 1024 / 1024)}`,
      '--max-semi-space-size=4',
    ],
    // Windows programs need their environment.
    env: process.platform === 'win32' ? undefined : { TZ: 'UTC', ...(cache ? { NODE_COMPILE_CACHE: cache } : {}) },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    windowsHide: true,
  });
}

function lowerPriority(child: ChildProcess, nice: number): void {
  try {
    if (child.pid !== undefined && nice > 0) setPriority(child.pid, Math.min(nice, constants.priority.PRIORITY_LOW));
  } catch {
    // It ended already, or the system does not allow it; the limits hold all the same.
  }
}
