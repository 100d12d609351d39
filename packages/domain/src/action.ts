import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import {
  choices,
  Day,
  Id,
  Instant,
  optionalText,
  PersonRef,
  requiredText,
  TimeOfDay,
  titled,
  Version,
} from './field.ts';
import { Cursor, PageSize, pageOf } from './page.ts';

export const actionStates = choices({
  open: ['待办', 'Open'],
  done: ['已完成', 'Done'],
  cancelled: ['已取消', 'Cancelled'],
});

/** A promised task with its own owner and deadline. Without a time it is due by the end of the day, team's time zone. */
export const Action = z.object({
  id: Id,
  customer: z.object({ id: Id, name: z.string() }),
  /** The follow-up that it was promised in. */
  followUpId: Id.nullable(),
  content: titled(requiredText(1000), '下一步行动', 'Action'),
  owner: titled(PersonRef, '负责人', 'Owner'),
  dueOn: titled(Day.nullable(), '截止日期', 'Due'),
  dueTime: titled(TimeOfDay.nullable(), '截止时间', 'Due time'),
  state: titled(actionStates.schema, '状态', 'State'),
  result: titled(optionalText(1000), '结果', 'Result'),
  closedAt: Instant.nullable(),
  /** The follow-up that fulfilled it. */
  closedByFollowUpId: Id.nullable(),
  createdAt: Instant,
  version: Version,
});
export type Action = z.infer<typeof Action>;

export const NewAction = z.strictObject({
  id: Id,
  customerId: Id,
  content: Action.shape.content,
  ownerId: titled(Id, '负责人', 'Owner'),
  dueOn: Action.shape.dueOn.default(null),
  dueTime: Action.shape.dueTime.default(null),
});
export type NewAction = z.output<typeof NewAction>;

/** Done with a result, reassigned, or postponed with a reason. A later deadline without a reason is refused. */
export const EditAction = z.strictObject({
  version: Version,
  content: Action.shape.content.optional(),
  ownerId: titled(Id, '负责人', 'Owner').optional(),
  dueOn: Action.shape.dueOn.optional(),
  dueTime: Action.shape.dueTime.optional(),
  state: titled(actionStates.schema, '状态', 'State').optional(),
  result: Action.shape.result.optional(),
  reason: titled(optionalText(500), '原因', 'Reason').optional(),
});
export type EditAction = z.output<typeof EditAction>;

/** `closed` lists what was done or cancelled, newest first; the others are open, by deadline. */
export const ActionQuery = z.strictObject({
  group: z.enum(['overdue', 'today', 'later', 'open', 'closed']).default('open'),
  owner: Id.optional(),
  cursor: Cursor.optional(),
  limit: PageSize.default(50),
});
export type ActionQuery = z.output<typeof ActionQuery>;

/** Which group of somebody's list an open action belongs to, on a given day. Undated ones come later. */
export function actionGroup(dueOn: string | null, today: string): 'overdue' | 'today' | 'later' {
  if (dueOn === null || dueOn > today) return 'later';
  return dueOn < today ? 'overdue' : 'today';
}

/** When an action is due; both in the team's time zone. */
export interface Deadline {
  readonly dueOn: string | null;
  readonly dueTime: string | null;
}

/** Whether a new deadline gives more time than the old one. A day without a time lasts to its end; no day is the latest of all. */
export function postpones(before: Deadline, after: Deadline): boolean {
  return orderOf(after) > orderOf(before);
}

function orderOf({ dueOn, dueTime }: Deadline): string {
  return dueOn === null ? '~' : `${dueOn} ${dueTime ?? '24:00'}`;
}

export const actionApi = {
  list: endpoint({
    name: 'actions.list',
    method: 'GET',
    path: '/api/actions',
    access: 'signedIn',
    summary: { zh: '待办列表（默认本人）', en: 'Actions of one person, oneself unless told' },
    query: ActionQuery,
    output: pageOf(Action),
  }),
  create: endpoint({
    name: 'actions.create',
    method: 'POST',
    path: '/api/actions',
    access: 'action.edit',
    status: 201,
    summary: { zh: '新增待办', en: 'Add an action' },
    body: NewAction,
    output: Action,
  }),
  edit: endpoint({
    name: 'actions.edit',
    method: 'PATCH',
    path: '/api/actions/:id',
    access: 'action.edit',
    summary: { zh: '完成、转交或延期', en: 'Finish, reassign or postpone an action' },
    params: z.strictObject({ id: Id }),
    body: EditAction,
    output: Action,
  }),
};
