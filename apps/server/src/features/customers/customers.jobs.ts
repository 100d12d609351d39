import type { Job } from '#kit/jobs';
import { fillNameKeys } from './fill-name-keys.service.ts';

/** Looks every ten minutes whether an older version left customers without keys; almost always there are none. */
const fillKeys: Job = {
  name: 'customers.fillNameKeys',
  cron: '*/10 * * * *',
  run: (surroundings, _, signal) => fillNameKeys(surroundings, signal),
};

export const customerJobs: readonly Job[] = [fillKeys];
