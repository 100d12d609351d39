import type { Job } from '#kit/jobs';
import { removeExpired } from './expire-exports.service.ts';
import { runExportJob } from './export-job-names.ts';
import { runExport } from './run-export.service.ts';

const run: Job<{ readonly exportId: string }> = {
  ...runExportJob,
  atOnce: 3,
  run: (surroundings, { exportId }, signal) => runExport(surroundings, exportId, signal),
};

/** Every hour: files whose seven days are over. */
const expire: Job = { name: 'exports.expire', cron: '41 * * * *', run: removeExpired };

export const exportJobs: readonly Job[] = [run as Job, expire];
