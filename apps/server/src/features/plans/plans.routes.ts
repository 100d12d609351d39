import { planApi } from '@genjin/domain/plan';
import { type Route, route } from '#kit/route';
import { editPlan } from './edit-plan.service.ts';
import { addPlan, listPlans } from './plans.service.ts';

export const planRoutes: Route[] = [
  route(planApi.list, listPlans),
  route(planApi.create, addPlan),
  route(planApi.edit, editPlan),
];
