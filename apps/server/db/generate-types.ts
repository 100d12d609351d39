/** Prints or checks db/types.ts: the TypeScript picture of the migrated database. `--check` fails when the file is out of date. */
import { readFile, writeFile } from 'node:fs/promises';
import type pg from 'pg';
import { migrate } from '../src/kit/migrate.ts';
import { withScratchDatabase } from '../src/kit/scratch-database.ts';

const file = new URL('./types.ts', import.meta.url);

const typeNames: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  bool: 'boolean',
  int4: 'number',
  int8: 'number',
  timestamptz: 'string',
  date: 'string',
  _text: 'string[]',
  _uuid: 'string[]',
  jsonb: 'Json',
  tsvector: 'string',
};

interface Column {
  table_name: string;
  column_name: string;
  udt_name: string;
  is_nullable: string;
  column_default: string | null;
  is_identity: string;
  table_type: string;
}

async function printTypes(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<Column>(
    `select c.table_name, c.column_name, c.udt_name, c.is_nullable, c.column_default, c.is_identity, t.table_type
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.table_name <> 'migrations' order by c.table_name, c.ordinal_position`,
  );
  const tables = Map.groupBy(rows, (row) => row.table_name);
  const bodies = [...tables].map(
    ([name, columns]) => `export interface ${pascal(name)} {\n${columns.map(property).join('\n')}\n}`,
  );
  const index = [...tables.keys()].map((name) => `  ${camel(name)}: ${pascal(name)};`);
  return [
    '// Generated from the migrated database by `npm run types`. Do not edit.',
    "import type { ColumnType, Generated, GeneratedAlways } from 'kysely';",
    '/** Read as parsed JSON, written as text. */\ntype Json = ColumnType<unknown, string, string>;',
    ...bodies,
    `export interface DB {\n${index.join('\n')}\n}\n`,
  ].join('\n\n');
}

function property(column: Column): string {
  const base = typeNames[column.udt_name];
  if (!base) throw new Error(`No TypeScript type for ${column.udt_name} (${column.table_name}.${column.column_name})`);
  const nullable = column.is_nullable === 'YES' && column.table_type !== 'VIEW';
  const type =
    base === 'Json'
      ? nullable
        ? 'ColumnType<unknown, string | null, string | null>'
        : 'Json'
      : nullable
        ? `${base} | null`
        : base;
  const wrapped =
    column.is_identity === 'YES'
      ? `GeneratedAlways<${type}>`
      : column.column_default === null || type === 'Json'
        ? type
        : `Generated<${type}>`;
  return `  ${camel(column.column_name)}: ${wrapped};`;
}

const camel = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string): string => camel(`_${name}`);

await withScratchDatabase(async (pool) => {
  await migrate(pool);
  const fresh = await printTypes(pool);
  if (!process.argv.includes('--check')) await writeFile(file, fresh);
  else if ((await readFile(file, 'utf8')) !== fresh) {
    console.error('apps/server/db/types.ts is out of date: run `npm run types`.');
    process.exitCode = 1;
  }
});
