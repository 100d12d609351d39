import { pearPart } from '../pears/pear-part.ts';
export const met = pearPart;
