import { pino } from 'pino';

/** Structured lines on standard output. Only ids, codes and durations: never names, addresses, bodies or query values. */
export type Log = Pick<ReturnType<typeof pino>, 'debug' | 'info' | 'warn' | 'error'>;

export function openLog(level: string): Log {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}
