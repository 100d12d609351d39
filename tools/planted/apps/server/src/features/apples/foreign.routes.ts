import { pear } from '../pears/pears.service.ts';
export const routes = pear;
