import { workbenchApi } from '@genjin/domain/workbench';
import { type Route, route } from '#kit/route';
import { readWorkbench } from './workbench.service.ts';

export const workbenchRoutes: Route[] = [route(workbenchApi.read, readWorkbench)];
