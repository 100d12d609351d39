import { apple } from './apples.service.ts';
export const climbed = apple;
