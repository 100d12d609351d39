import { actionApi } from '@genjin/domain/action';
import { type Route, route } from '#kit/route';
import { addAction, listActions } from './actions.service.ts';
import { editAction } from './edit-action.service.ts';

export const actionRoutes: Route[] = [
  route(actionApi.list, listActions),
  route(actionApi.create, addAction),
  route(actionApi.edit, editAction),
];
