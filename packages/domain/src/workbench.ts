import { z } from 'zod';
import { Action } from './action.ts';
import { CustomerRow } from './customer.ts';
import { endpoint } from './endpoint.ts';
import { Plan } from './plan.ts';

/** A plan whose time has passed without a record. `overdue` once the hours to record have passed as well. */
export const OwedRecord = z.object({ plan: Plan, hours: z.number().int(), overdue: z.boolean() });

/** The first 20; `total` is exact up to 100, and `more` says that there are more than that. */
const counted = <S extends z.ZodType>(row: S) =>
  z.object({ items: z.array(row), total: z.number().int(), more: z.boolean() });

/** 工作台: what one person has to do today. */
export const Workbench = z.object({
  today: z.iso.date(),
  plansToday: counted(Plan),
  overdueActions: counted(Action),
  todayActions: counted(Action),
  laterActions: counted(Action),
  owedRecords: counted(OwedRecord),
  goingCold: counted(CustomerRow),
});
export type Workbench = z.infer<typeof Workbench>;

export const workbenchApi = {
  read: endpoint({
    name: 'workbench.read',
    method: 'GET',
    path: '/api/workbench',
    access: 'signedIn',
    summary: { zh: '工作台', en: 'What the signed-in person has to do today' },
    output: Workbench,
  }),
};
