import { concernApi } from '@genjin/domain/concern';
import { type Route, route } from '#kit/route';
import { editConcern } from './concerns.service.ts';

export const concernRoutes: Route[] = [route(concernApi.edit, editConcern)];
