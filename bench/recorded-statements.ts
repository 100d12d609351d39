import type pg from 'pg';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Notes every statement that goes through a pool while `work` runs, in order. The pool must be fresh: its connections are watched from their start. */
export function watchStatements(pool: pg.Pool): (work: () => Promise<unknown>) => Promise<Statement[]> {
  let noted: Statement[] = [];
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((first: string | { text: string; values?: unknown[] }, values?: unknown[], ...rest: unknown[]) => {
      if (typeof first === 'string') noted.push({ text: first, values: Array.isArray(values) ? values : [] });
      else noted.push({ text: first.text, values: first.values ?? [] });
      return query(first, values, ...rest);
    }) as typeof client.query;
  });
  return async (work) => {
    noted = [];
    await work();
    return noted;
  };
}
