import type { ImportState } from '@genjin/domain/import';

/** How often an import that is worked on is asked for again, in milliseconds. */
export const pollEvery = 1_000;

/** Whether the server is at work on it, so that it will change by itself. */
export function isWorking(state: ImportState): boolean {
  return state === 'reading' || state === 'checking' || state === 'running' || state === 'undoing';
}
