import type { apple } from '../../../server/src/features/apples/apples.service.ts';
export type Reached = typeof apple;
