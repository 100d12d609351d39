import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { workbenchApi } from '@genjin/domain/workbench';
import type { Ctx } from '#kit/context';

export async function readWorkbench(
  _ctx: Ctx,
  _input: InputOf<typeof workbenchApi.read>,
): Promise<HandlerAnswerOf<typeof workbenchApi.read>> {
  throw new Refusal('service.failed');
}
