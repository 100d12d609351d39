import { actionApi } from '@genjin/domain/action';
import { type Route, route } from '#kit/route';
import { addAction, editAction, listActions } from './actions.service.ts';

export const actionRoutes: Route[] = [
  route(actionApi.list, listActions),
  route(actionApi.create, addAction),
  route(actionApi.edit, editAction),
];
