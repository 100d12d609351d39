import type { Job } from '#kit/jobs';
import { checkRows } from './check-rows.service.ts';
import { type ImportJobData, importJobs } from './import-job-names.ts';
import { readUpload } from './read-upload.service.ts';
import { runRows } from './run-rows.service.ts';
import { sweepImports } from './sweep-imports.service.ts';
import { undoRows } from './undo-rows.service.ts';

/** How long files and staged rows are kept; the import itself stays. */
const daysKept = 30;

const sweep: Job = {
  name: 'imports.sweep',
  cron: '37 19 * * *',
  run: (surroundings, _, signal) => sweepImports(surroundings, daysKept, signal),
};

const jobs: readonly Job<ImportJobData>[] = [
  {
    ...importJobs.read,
    atOnce: 2,
    run: (surroundings, { importId }, signal) => readUpload(surroundings, importId, signal),
  },
  { ...importJobs.check, run: (surroundings, { importId }, signal) => checkRows(surroundings, importId, signal) },
  { ...importJobs.run, run: (surroundings, { importId }, signal) => runRows(surroundings, importId, signal) },
  { ...importJobs.undo, run: (surroundings, { importId }, signal) => undoRows(surroundings, importId, signal) },
];

export const importJobList: readonly Job[] = [...(jobs as readonly Job[]), sweep];
