import type { customerApi } from '@genjin/domain/customer';
import type { AnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { Ctx } from '#kit/context';

export async function readCustomerFile(
  _ctx: Ctx,
  _input: InputOf<typeof customerApi.read>,
): Promise<AnswerOf<typeof customerApi.read>> {
  throw new Refusal('service.failed');
}
