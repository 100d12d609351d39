import type { departmentApi } from '@genjin/domain/department';
import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { Ctx } from '#kit/context';

export async function listDepartments(
  _ctx: Ctx,
  _input: InputOf<typeof departmentApi.list>,
): Promise<HandlerAnswerOf<typeof departmentApi.list>> {
  throw new Refusal('service.failed');
}

export async function createDepartment(
  _ctx: Ctx,
  _input: InputOf<typeof departmentApi.create>,
): Promise<HandlerAnswerOf<typeof departmentApi.create>> {
  throw new Refusal('service.failed');
}

export async function editDepartment(
  _ctx: Ctx,
  _input: InputOf<typeof departmentApi.edit>,
): Promise<HandlerAnswerOf<typeof departmentApi.edit>> {
  throw new Refusal('service.failed');
}

export async function removeDepartment(
  _ctx: Ctx,
  _input: InputOf<typeof departmentApi.remove>,
): Promise<HandlerAnswerOf<typeof departmentApi.remove>> {
  throw new Refusal('service.failed');
}
