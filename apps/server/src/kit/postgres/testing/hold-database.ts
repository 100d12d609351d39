import { writeSync } from 'node:fs';
import pg from 'pg';
import { openEmbeddedDatabase, type Surroundings } from '../launch.ts';
import { LaunchError } from '../launch-error.ts';

/**
 * A process that opens the database of a folder and holds it until a line arrives on its standard input or it gets Ctrl-C.
 * It prints what happens as lines of JSON. Arguments: folder, role, surroundings as JSON.
 */
const [dataFolder = '', role = 'server', surroundings = '{}'] = process.argv.slice(2);

function print(line: object): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

try {
  const options = { dataFolder, role: role === 'command' ? ('command' as const) : ('server' as const), log: print };
  const database = await openEmbeddedDatabase(options, JSON.parse(surroundings) as Surroundings);
  database.onExit(() => print({ event: 'test.exit_noticed' }));
  const { connection, folder, adopted, hosting } = database;
  const pool = new pg.Pool(connection);
  pool.on('error', () => undefined);

  const finish = async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await pool.query('select 1').then(
      () => print({ event: 'test.still_answers' }),
      (error: Error) => print({ event: 'test.no_answer', message: error.message }),
    );
    await pool.end();
    await database.stop();
    process.exit(0);
  };
  process.once('SIGINT', finish);
  process.stdin.on('data', (text) => {
    if (text.toString().includes('crash')) throw new Error('an error nobody caught');
    void finish();
  });
  print({ event: 'test.ready', connection, folder, adopted, hosting });
} catch (error) {
  if (!(error instanceof LaunchError)) throw error;
  print({ event: 'test.refused', code: error.code, message: error.message });
  process.exit(1);
}
