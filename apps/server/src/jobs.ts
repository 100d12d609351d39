import { attachmentJobs } from '#features/attachments/attachments.jobs';
import { customerJobs } from '#features/customers/customers.jobs';
import { exportJobs } from '#features/exports/exports.jobs';
import { importJobList } from '#features/imports/imports.jobs';
import type { Job } from '#kit/jobs';

/** Every feature's jobs. */
export const jobs: readonly Job[] = [...attachmentJobs, ...customerJobs, ...importJobList, ...exportJobs];
