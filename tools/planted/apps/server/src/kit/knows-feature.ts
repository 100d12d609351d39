import { apple } from '../features/apples/apples.service.ts';
export const known = apple;
