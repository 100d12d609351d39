import { handOverApi } from '@genjin/domain/hand-over';
import { type Route, route } from '#kit/route';
import { handOver } from './hand-over.service.ts';
import { listHandOvers } from './list-hand-overs.service.ts';
import { receiveHandOver } from './receive-hand-over.service.ts';
import { takeBackHandOver } from './take-back.service.ts';

export const handOverRoutes: Route[] = [
  route(handOverApi.create, handOver),
  route(handOverApi.list, listHandOvers),
  route(handOverApi.receive, receiveHandOver),
  route(handOverApi.takeBack, takeBackHandOver),
];
