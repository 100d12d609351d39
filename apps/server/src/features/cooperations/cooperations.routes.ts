import { cooperationApi } from '@genjin/domain/cooperation';
import { type Route, route } from '#kit/route';
import { createCooperation, editCooperation } from './cooperations.service.ts';

export const cooperationRoutes: Route[] = [
  route(cooperationApi.create, createCooperation),
  route(cooperationApi.edit, editCooperation),
];
