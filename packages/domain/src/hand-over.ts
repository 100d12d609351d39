import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { choices, Id, Instant, optionalText, PersonRef, titled, Version } from './field.ts';
import { Cursor, PageSize, pageOf } from './page.ts';

/** Within how many hours a hand-over can be taken back. */
export const hoursToTakeBack = 24;

export const handOverStates = choices({
  waiting: ['待接收', 'Waiting for receipt'],
  received: ['已接收', 'Received'],
  taken_back: ['已撤回', 'Taken back'],
});

/**
 * Customers that went from their owners to somebody else, with their open actions and plans. Records keep their authors, collaborators
 * stay; the receiver confirms, and within a day it can be taken back.
 */
export const HandOver = z.object({
  id: Id,
  by: titled(PersonRef, '交接人', 'Handed over by'),
  to: titled(PersonRef, '接收人', 'Receiver'),
  at: titled(Instant, '交接时间', 'When'),
  reason: titled(optionalText(500), '原因', 'Reason'),
  state: titled(handOverStates.schema, '状态', 'State'),
  customers: titled(z.number().int(), '客户', 'Customers'),
  actions: titled(z.number().int(), '待办', 'Actions'),
  plans: titled(z.number().int(), '计划', 'Plans'),
  /** The first ten of its customers, to know it by. */
  first: z.array(z.object({ id: Id, name: z.string() })),
  receivedAt: Instant.nullable(),
  takenBackAt: Instant.nullable(),
  /** Until when it can be taken back. */
  takeBackUntil: Instant,
  version: Version,
});
export type HandOver = z.infer<typeof HandOver>;

const common = {
  id: Id,
  toId: titled(Id, '接收人', 'Receiver'),
  reason: HandOver.shape.reason.default(null),
};

export const NewHandOver = z.union([
  z.strictObject({ ...common, customerIds: titled(z.array(Id).min(1).max(500), '客户', 'Customers') }),
  /** All that somebody has; a leaver is disabled in the same moment, and every session and token of theirs ends. */
  z.strictObject({
    ...common,
    allOf: titled(Id, '原负责人', 'Former owner'),
    leaves: titled(z.boolean(), '同时停用该成员', 'Disable this person as well').default(false),
  }),
]);
export type NewHandOver = z.output<typeof NewHandOver>;

const ById = z.strictObject({ id: Id });
const Versioned = z.strictObject({ version: Version });

export const handOverApi = {
  create: endpoint({
    name: 'handOvers.create',
    method: 'POST',
    path: '/api/hand-overs',
    access: 'customer.handOver',
    status: 201,
    summary: { zh: '交接客户', en: 'Hand customers over, with their open actions and plans' },
    body: NewHandOver,
    output: HandOver,
  }),
  list: endpoint({
    name: 'handOvers.list',
    method: 'GET',
    path: '/api/hand-overs',
    access: 'signedIn',
    summary: { zh: '与我有关的交接（新的在前）', en: 'Hand-overs that one made, gave or received, newest first' },
    query: z.strictObject({
      state: handOverStates.schema.optional(),
      cursor: Cursor.optional(),
      limit: PageSize.default(20),
    }),
    output: pageOf(HandOver),
  }),
  receive: endpoint({
    name: 'handOvers.receive',
    method: 'POST',
    path: '/api/hand-overs/:id/receipt',
    access: 'signedIn',
    summary: { zh: '确认接收', en: 'Confirm that one has received them' },
    params: ById,
    body: Versioned,
    output: HandOver,
  }),
  takeBack: endpoint({
    name: 'handOvers.takeBack',
    method: 'POST',
    path: '/api/hand-overs/:id/taking-back',
    access: 'customer.handOver',
    summary: { zh: '撤回交接（24 小时内）', en: 'Take a hand-over back within a day' },
    params: ById,
    body: Versioned,
    output: HandOver,
  }),
};
