import { liveApi } from '@genjin/domain/live';
import { type Route, rawRoute } from '#kit/route';
import { streamCustomerEvents } from './live.service.ts';

export const liveRoutes: Route[] = [rawRoute(liveApi.customer, streamCustomerEvents)];
