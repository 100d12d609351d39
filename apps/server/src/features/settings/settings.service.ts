import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { settingsApi } from '@genjin/domain/settings';
import type { Ctx } from '#kit/context';

export async function readSettings(
  _ctx: Ctx,
  _input: InputOf<typeof settingsApi.read>,
): Promise<HandlerAnswerOf<typeof settingsApi.read>> {
  throw new Refusal('service.failed');
}

export async function editSettings(
  _ctx: Ctx,
  _input: InputOf<typeof settingsApi.edit>,
): Promise<HandlerAnswerOf<typeof settingsApi.edit>> {
  throw new Refusal('service.failed');
}
