import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** Resident memory of this process and those it started, MB; Linux only. */
export function treeMegabytes(): number {
  let sum = residentMegabytes(process.pid);
  for (const pid of childrenOf(process.pid)) sum += residentMegabytes(pid);
  return sum;
}

/** Processes that this one started and that are still there. */
export function childrenOf(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim();
    return text === '' ? [] : text.split(' ').map(Number);
  } catch {
    return [];
  }
}

/** Waits until nothing that this process started is left: one that was killed keeps its memory until the system has buried it. */
export async function untilAlone(): Promise<void> {
  for (let turn = 0; childrenOf(process.pid).length > 0; turn++) {
    if (turn > 500) throw new Error('a process that was started is still there');
    await delay(10);
  }
}

function residentMegabytes(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
