/** What the jobs of imports are called in the queue; each is given the import's id. */
export const importJobs = {
  read: { name: 'imports.read' },
  check: { name: 'imports.check' },
  run: { name: 'imports.run' },
  undo: { name: 'imports.undo' },
} as const;

/** What such a job is about. */
export interface ImportJobData {
  readonly importId: string;
}
