import { pearRows } from '../pears/pears.store.ts';
export const rows = pearRows;
