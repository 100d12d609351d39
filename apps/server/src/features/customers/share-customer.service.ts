import type { customerApi } from '@genjin/domain/customer';
import type { AnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { Ctx } from '#kit/context';

export async function shareCustomer(
  _ctx: Ctx,
  _input: InputOf<typeof customerApi.share>,
): Promise<AnswerOf<typeof customerApi.share>> {
  throw new Refusal('service.failed');
}
export async function unshareCustomer(
  _ctx: Ctx,
  _input: InputOf<typeof customerApi.unshare>,
): Promise<AnswerOf<typeof customerApi.unshare>> {
  throw new Refusal('service.failed');
}
