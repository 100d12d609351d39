import { Action, actionStates } from '../action.ts';
import { customerName, type OfCustomer } from './customer-cells.ts';
import { day, type ListColumn, moment, text } from './list-column.ts';

/** An action with more of the customer than its name. */
export interface ExportedAction extends Omit<Action, 'customer'>, OfCustomer {}

const { shape } = Action;

export const actionColumns: readonly ListColumn<ExportedAction>[] = [
  text(shape.content, 'words', (row) => row.content),
  customerName,
  text(shape.owner, 'name', (row) => row.owner.name),
  day(shape.dueOn, (row) => row.dueOn),
  text(shape.dueTime, 'fact', (row) => row.dueTime),
  text(shape.state, 'fact', (row, { locale }) => actionStates.label(row.state, locale)),
  text(shape.result, 'words', (row) => row.result),
  moment({ zh: '结束时间', en: 'Closed' }, (row) => row.closedAt),
  moment({ zh: '创建时间', en: 'Created' }, (row) => row.createdAt),
];
