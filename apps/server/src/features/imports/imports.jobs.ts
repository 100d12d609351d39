import type { Job } from '#kit/jobs';
import { checkRows } from './check-rows.service.ts';
import { type ImportJobData, importJobs } from './import-job-names.ts';
import { readUpload } from './read-upload.service.ts';

const jobs: readonly Job<ImportJobData>[] = [
  {
    ...importJobs.read,
    atOnce: 2,
    run: (surroundings, { importId }, signal) => readUpload(surroundings, importId, signal),
  },
  { ...importJobs.check, run: (surroundings, { importId }, signal) => checkRows(surroundings, importId, signal) },
];

export const importJobList = jobs as readonly Job[];
