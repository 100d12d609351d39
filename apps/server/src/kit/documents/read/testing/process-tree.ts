import { readFileSync } from 'node:fs';

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

function residentMegabytes(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
