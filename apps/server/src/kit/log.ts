import { pino } from 'pino';

/** Structured lines. Only ids, codes and durations: never names, addresses, bodies or query values. */
export type Log = Pick<ReturnType<typeof pino>, 'debug' | 'info' | 'warn' | 'error'>;

/** A server logs to standard output; a command, whose standard output is its answer, to standard error. */
export function openLog(level: string, to: 'stdout' | 'stderr' = 'stdout'): Log {
  const options = { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime };
  return pino(options, pino.destination({ dest: to === 'stdout' ? 1 : 2, sync: true }));
}
