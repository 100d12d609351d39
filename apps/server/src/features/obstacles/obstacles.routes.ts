import { obstacleApi } from '@genjin/domain/obstacle';
import { type Route, route } from '#kit/route';
import { createObstacle, editObstacle } from './obstacles.service.ts';

export const obstacleRoutes: Route[] = [
  route(obstacleApi.create, createObstacle),
  route(obstacleApi.edit, editObstacle),
];
