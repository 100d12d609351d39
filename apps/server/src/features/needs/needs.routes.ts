import { needApi } from '@genjin/domain/need';
import { type Route, route } from '#kit/route';
import { createNeed, editNeed } from './needs.service.ts';

export const needRoutes: Route[] = [route(needApi.create, createNeed), route(needApi.edit, editNeed)];
