import type { attachmentApi } from '@genjin/domain/attachment';
import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { Ctx } from '#kit/context';

export async function attachFile(
  _ctx: Ctx,
  _input: InputOf<typeof attachmentApi.upload>,
  _request: Request,
): Promise<HandlerAnswerOf<typeof attachmentApi.upload>> {
  throw new Refusal('service.failed');
}
export async function downloadAttachment(_ctx: Ctx, _input: InputOf<typeof attachmentApi.download>): Promise<Response> {
  throw new Refusal('service.failed');
}
