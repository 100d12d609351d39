import type { customerApi } from '@genjin/domain/customer';
import type { AnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { Ctx } from '#kit/context';

export async function readBrief(
  _ctx: Ctx,
  _input: InputOf<typeof customerApi.brief>,
): Promise<AnswerOf<typeof customerApi.brief>> {
  throw new Refusal('service.failed');
}
