import { type Command, withProduct } from './command.ts';

export const migrateCommand: Command = {
  words: ['migrate'],
  usage: '',
  about: [
    '升级数据库结构（服务启动时也会自动进行）',
    'bring the database up to date (starting the server does it too)',
  ],
  run: (config) =>
    withProduct(config, async ({ migrated }) =>
      migrated.length === 0 ? '数据库已是最新。 / The database is up to date.' : migrated.join('\n'),
    ),
};
