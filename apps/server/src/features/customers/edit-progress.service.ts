import type { customerApi } from '@genjin/domain/customer';
import type { AnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { Ctx } from '#kit/context';

export async function editProgress(
  _ctx: Ctx,
  _input: InputOf<typeof customerApi.progress>,
): Promise<AnswerOf<typeof customerApi.progress>> {
  throw new Refusal('service.failed');
}
