import { parseArgs } from 'node:util';
import { type Command, withProduct } from './command.ts';
import { wholeNumber } from './whole-number.ts';

export const seedDemoCommand: Command = {
  words: ['seed', 'demo'],
  usage: '[--customers N]',
  about: [
    '载入演示数据：12 人团队、300 个客户和他们的一年；设置 GENJIN_PASSWORD 后可用该密码登录 <帐号>@demo.example，否则需管理员邀请',
    'load a team of 12, 300 customers and their year; with GENJIN_PASSWORD they sign in as <account>@demo.example, else they wait for an invitation',
  ],
  async run(config, args) {
    const { values } = parseArgs({ args, options: { customers: { type: 'string', default: '300' } } });
    const customers = wholeNumber('--customers', values.customers, 1, 5000);
    const { seedDemo } = await import('../seed/demo.ts');
    await withProduct(config, (product) => seedDemo(product, { customers, password: config.password }));
    return `customers ${customers}`;
  },
};
