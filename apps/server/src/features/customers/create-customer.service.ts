import type { customerApi } from '@genjin/domain/customer';
import type { AnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { Ctx } from '#kit/context';

export async function createCustomer(
  _ctx: Ctx,
  _input: InputOf<typeof customerApi.create>,
): Promise<AnswerOf<typeof customerApi.create>> {
  throw new Refusal('service.failed');
}
