import { refuseField } from '@genjin/domain/errors';
import type { PublicCtx } from '#kit/context';
import { isCommonPassword } from './common-passwords.ts';

/**
 * Refuses a password that would be guessed first.
 * @param field where the password is in the request.
 * @throws Refusal `password.too_common` with the field's path.
 */
export function requireUncommon(
  ctx: Pick<PublicCtx, 'locale'>,
  password: string,
  person: { readonly name: string; readonly email: string },
  field: string,
): void {
  const [mailbox = '', host = ''] = person.email.split('@');
  if (isCommonPassword(password, [person.name, person.email, mailbox, host, host.split('.')[0] ?? '']))
    throw refuseField('password.too_common', [field], ctx.locale);
}
