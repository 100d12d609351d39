import type { Job } from '#kit/jobs';

const day = 86_400_000;

/** Every night: what uploads that were cut off left on the disk. */
const sweepUploads: Job = {
  name: 'attachments.sweepUploads',
  cron: '17 19 * * *',
  run: ({ files, clock }) => files.sweepUnfinished(new Date(clock().getTime() - day).toISOString()),
};

export const attachmentJobs: readonly Job[] = [sweepUploads];
