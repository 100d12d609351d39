import { page } from '../../../web/src/routes/page.ts';
export const reached = page;
