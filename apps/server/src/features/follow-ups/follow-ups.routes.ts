import { followUpApi } from '@genjin/domain/follow-up';
import { type Route, route } from '#kit/route';
import { correctFollowUp, voidFollowUp } from './correct-follow-up.service.ts';
import { listFollowUps, readFollowUp } from './follow-ups.service.ts';
import { recordFollowUp } from './record-follow-up.service.ts';

export const followUpRoutes: Route[] = [
  route(followUpApi.list, listFollowUps),
  route(followUpApi.read, readFollowUp),
  route(followUpApi.record, recordFollowUp),
  route(followUpApi.correct, correctFollowUp),
  route(followUpApi.void, voidFollowUp),
];
