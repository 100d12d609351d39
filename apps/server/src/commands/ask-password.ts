import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from './command.ts';

/**
 * Asks for a new password twice, without showing it.
 * @throws UsageError where there is nobody to ask, or both differ.
 */
export async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY)
    throw new UsageError(
      '没有终端可以输入密码，请设置 GENJIN_PASSWORD。\nThere is no terminal to ask for the password; set GENJIN_PASSWORD.',
    );
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    const password = await ask(reader, '密码 / Password: ');
    if (password !== (await ask(reader, '再输一次 / Again: ')))
      throw new UsageError('两次输入的密码不一致。\nThe two passwords differ.');
    return password;
  } finally {
    reader.close();
  }
}

async function ask(reader: { question(text: string): Promise<string> }, text: string): Promise<string> {
  process.stderr.write(text);
  const answer = await reader.question('');
  process.stderr.write('\n');
  return answer;
}
