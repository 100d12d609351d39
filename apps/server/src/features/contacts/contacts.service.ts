import type { contactApi } from '@genjin/domain/contact';
import type { AnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { Ctx } from '#kit/context';

export async function createContact(
  _ctx: Ctx,
  _input: InputOf<typeof contactApi.create>,
): Promise<AnswerOf<typeof contactApi.create>> {
  throw new Refusal('service.failed');
}
export async function editContact(
  _ctx: Ctx,
  _input: InputOf<typeof contactApi.edit>,
): Promise<AnswerOf<typeof contactApi.edit>> {
  throw new Refusal('service.failed');
}
