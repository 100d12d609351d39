import { parseArgs } from 'node:util';
import { findExampleOwner } from '../features/users/example-owner.service.ts';
import { actingByCommand, type Command, UsageError, withProduct } from './command.ts';

export const seedTemplateCommand: Command = {
  words: ['seed', 'template'],
  usage: '[--owner EMAIL] [--records 1|2]',
  about: [
    '载入纸质表格的示例客户；不指定负责人时，归第一位销售（没有用户时新建一位）',
    'load the paper form’s worked example; without an owner it goes to the first sales person, made if there is nobody',
  ],
  async run(config, args) {
    const { values } = parseArgs({
      args,
      options: { owner: { type: 'string' }, records: { type: 'string', default: '2' } },
    });
    const records = values.records === '1' ? 1 : 2;
    if (values.records !== String(records)) throw new UsageError('--records 只能是 1 或 2。\n--records is 1 or 2.');
    const { seedTemplate } = await import('../seed/template.ts');
    return withProduct(config, async (product) => {
      const owner = values.owner ?? (await findExampleOwner(product.surroundings.db, actingByCommand(product)));
      return seedTemplate(product, { owner, records });
    });
  },
};
