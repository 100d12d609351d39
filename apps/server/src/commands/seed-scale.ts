import { parseArgs } from 'node:util';
import { type Command, withProduct } from './command.ts';
import { wholeNumber } from './whole-number.ts';

export const seedScaleCommand: Command = {
  words: ['seed', 'scale'],
  usage: '--customers N --follow-ups N [--seed N]',
  about: [
    '载入大规模测试数据，同一种子得到同样的数据',
    'load a large team for measuring; the same seed gives the same data',
  ],
  async run(config, args) {
    const { values } = parseArgs({
      args,
      options: {
        customers: { type: 'string' },
        'follow-ups': { type: 'string' },
        seed: { type: 'string', default: '1' },
      },
    });
    const options = {
      customers: wholeNumber('--customers', values.customers, 1, 10_000_000),
      followUps: wholeNumber('--follow-ups', values['follow-ups'], 0, 100_000_000),
      seed: wholeNumber('--seed', values.seed, 0, 65_535),
    };
    const { seedScale } = await import('../seed/scale.ts');
    await withProduct(config, (product) => seedScale(product, options));
    return `customers ${options.customers}, follow-ups ${options.followUps}, seed ${options.seed}`;
  },
};
