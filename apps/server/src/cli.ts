import { Refusal, sentenceOf } from '@genjin/domain/errors';
import { type Command, UsageError } from './commands/command.ts';
import { migrateCommand } from './commands/migrate.ts';
import { seedDemoCommand } from './commands/seed-demo.ts';
import { seedScaleCommand } from './commands/seed-scale.ts';
import { seedTemplateCommand } from './commands/seed-template.ts';
import { tokenCreateCommand } from './commands/token-create.ts';
import { userCreateCommand } from './commands/user-create.ts';
import { readConfig } from './config.ts';
import { refusalOf } from './kit/db-errors.ts';

const commands: readonly Command[] = [
  migrateCommand,
  userCreateCommand,
  tokenCreateCommand,
  seedTemplateCommand,
  seedDemoCommand,
  seedScaleCommand,
];

/** 0 done, 1 refused or failed, 2 written wrongly. */
async function main(words: string[]): Promise<number> {
  if (words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '')) {
    process.stdout.write(help());
    return 0;
  }
  const command = commands.find((one) => one.words.every((word, index) => words[index] === word));
  if (!command) {
    process.stderr.write(`没有这个命令。 / There is no such command: ${words.join(' ')}\n\n${help()}`);
    return 2;
  }
  try {
    process.stdout.write(`${await command.run(readConfig(), words.slice(command.words.length))}\n`);
    return 0;
  } catch (error) {
    return report(error, command);
  }
}

function report(error: unknown, command: Command): number {
  if (error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
    process.stderr.write(`${(error as Error).message}\n\n${usageOf(command)}\n`);
    return 2;
  }
  const refusal = error instanceof Refusal ? error : refusalOf(error, 'zh');
  process.stderr.write(refusal ? `${sentencesOf(refusal)}\n` : `${(error as Error).message}\n`);
  return 1;
}

function sentencesOf({ code }: Refusal): string {
  return `${sentenceOf(code, 'zh')}\n${sentenceOf(code, 'en')}`;
}

function usageOf({ words, usage }: Command): string {
  return `  npm run genjin -- ${[...words, usage].filter(Boolean).join(' ')}`;
}

function help(): string {
  const entries = commands.map((one) => `${usageOf(one)}\n      ${one.about[0]}\n      ${one.about[1]}\n`);
  return `跟进 Genjin\n\n${entries.join('\n')}\n  GENJIN_DATA, DATABASE_URL: 与服务相同 / the same as for the server\n`;
}

process.exitCode = await main(process.argv.slice(2));
