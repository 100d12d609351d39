import { liveApi } from '@genjin/domain/live';
import { eventStream } from '#kit/event-stream';
import { type Route, rawRoute } from '#kit/route';
import { followCustomer } from './live.service.ts';

export const liveRoutes: Route[] = [
  rawRoute(liveApi.customer, async (ctx, input, request) => eventStream(await followCustomer(ctx, input, request))),
];
