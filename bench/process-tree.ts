/** What a server, its reading processes and its database take of the machine; Linux only, where /proc tells. */
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { postmasterPid } from '../e2e/postmaster.ts';
import type { ServerProcess } from '../e2e/server-process.ts';

interface Megabytes {
  readonly server: number;
  readonly database: number;
}

/** Looks every 200 ms at what the server with its reading processes and the database take, pages that several share counted once. */
export function watchMemory(server: ServerProcess) {
  let before: Megabytes | null = null;
  let peak: Megabytes = { server: 0, database: 0 };
  let going = true;
  const watching = (async () => {
    while (going) {
      const now = await treeMegabytes(server);
      before ??= now;
      peak = {
        server: Math.max(peak.server, now.server),
        database: Math.max(peak.database, now.database),
      };
      await pause(200);
    }
  })();
  return {
    async stop() {
      going = false;
      await watching;
      return { before: before ?? peak, peak };
    },
  };
}

async function treeMegabytes(server: ServerProcess): Promise<Megabytes> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const main = await postmasterPid(server.folder);
  const below = (pid: number, root: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at))
      if (at === root) return true;
    return false;
  };
  const total = { server: 0, database: 0 };
  for (const pid of parents.keys()) {
    const part = below(pid, main) ? 'database' : below(pid, server.pid) ? 'server' : null;
    if (part === null) continue;
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    total[part] += Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024;
  }
  return total;
}

/** Seconds that processors worked: for the server, its reading processes and the database, and for everybody. Linux counts in 1/100 s. */
export async function processorSeconds(
  server: ServerProcess,
): Promise<{ readonly ours: number; readonly machine: number }> {
  const roots = [server.pid, await postmasterPid(server.folder)];
  let ours = 0;
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const isRoot = roots.includes(Number(name));
    if (!isRoot && !roots.includes(fields[1] ?? 0)) continue;
    // Its own time; of a main process that of children which have ended as well.
    const ended = isRoot ? (fields[13] ?? 0) + (fields[14] ?? 0) : 0;
    ours += ((fields[11] ?? 0) + (fields[12] ?? 0) + ended) / 100;
  }
  const [line = ''] = (await readFile('/proc/stat', 'utf8')).split('\n');
  const [, user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = line.split(/\s+/).map(Number);
  return { ours, machine: (user + nice + system + irq + softirq) / 100 };
}
