import { parseArgs } from 'node:util';
import { Email } from '@genjin/domain/user';
import { createApiToken } from '../features/sessions/api-tokens.service.ts';
import { actingByCommand, type Command, UsageError, withProduct } from './command.ts';

export const tokenCreateCommand: Command = {
  words: ['token', 'create'],
  usage: '--user EMAIL',
  about: [
    '为用户生成 API 令牌，只输出令牌本身，且只显示这一次',
    'make a personal API token; prints the token alone, this once',
  ],
  async run(config, args) {
    const { values } = parseArgs({ args, options: { user: { type: 'string' } } });
    const email = Email.safeParse(values.user);
    if (!email.success) throw new UsageError('--user 需要用户的邮箱。\n--user needs the user’s e-mail address.');
    return withProduct(config, (product) =>
      createApiToken(product.surroundings.db, actingByCommand(product), email.data),
    );
  },
};
