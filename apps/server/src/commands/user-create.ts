import { parseArgs } from 'node:util';
import { problemsOf } from '@genjin/domain/input-problem';
import { Email, Password, PersonName, Roles } from '@genjin/domain/user';
import { z } from 'zod';
import { listForCommand } from '../features/departments/departments.service.ts';
import { createUser } from '../features/users/create-user.service.ts';
import type { Product } from '../open-product.ts';
import { askPassword } from './ask-password.ts';
import { actingByCommand, type Command, UsageError, withProduct } from './command.ts';

const Asked = z.strictObject({ email: Email, name: PersonName, role: Roles, password: Password });

export const userCreateCommand: Command = {
  words: ['user', 'create'],
  usage: '--email EMAIL --name NAME --role sales|manager|admin|read_only [--role …] [--department NAME]',
  about: [
    '创建用户；密码取自 GENJIN_PASSWORD，否则现场输入',
    'create a user; the password comes from GENJIN_PASSWORD or a prompt',
  ],
  async run(config, args) {
    const { values } = parseArgs({
      args,
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        role: { type: 'string', multiple: true },
        department: { type: 'string' },
      },
    });
    requireValid(Asked.omit({ password: true }), { email: values.email, name: values.name, role: values.role });
    const password = config.password ?? (await askPassword());
    const asked = requireValid(Asked, { email: values.email, name: values.name, role: values.role, password });
    return withProduct(config, async (product) => {
      const departmentId = values.department ? await departmentNamed(product, values.department) : null;
      const { email, name, role: roles } = asked;
      const fields = { email, name, roles, departmentId, password };
      const user = await createUser(product.surroundings, actingByCommand(product), fields);
      return user.id;
    });
  },
};

function requireValid<S extends z.ZodType>(schema: S, values: unknown): z.output<S> {
  const parsed = schema.safeParse(values, { reportInput: true });
  if (parsed.success) return parsed.data;
  const sentences = (['zh', 'en'] as const).flatMap((locale) =>
    problemsOf(parsed.error, schema, locale).map((problem) => `--${problem.path.join('.')}: ${problem.message}`),
  );
  throw new UsageError(sentences.join('\n'));
}

/** A department by its name or id. */
async function departmentNamed({ surroundings }: Product, text: string): Promise<string> {
  const found = (await listForCommand(surroundings.db)).filter((one) => one.name === text || one.id === text);
  const [only, second] = found;
  if (only && !second) return only.id;
  throw new UsageError(
    only
      ? `有多个部门叫“${text}”，请改用部门编号。\nSeveral departments are called “${text}”; give the id: ${found.map((one) => one.id).join(', ')}`
      : `没有部门“${text}”。\nThere is no department “${text}”.`,
  );
}
