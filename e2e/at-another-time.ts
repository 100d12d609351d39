/** Loaded before the product's own programs (`node --import`), which know nothing of it: they live at another time. */
import { shiftClock } from './shifted-clock.ts';

shiftClock(Number(process.env.E2E_CLOCK_SHIFT));
