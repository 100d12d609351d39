import type { Cell } from './row-reading.ts';

/** The cells of one follow-up of a row, before they are read together. */
export interface FollowUpDraft {
  date: Cell | null;
  time: Cell | null;
  method: Cell | null;
  participants: Cell | null;
  by: Cell | null;
  readonly content: Cell[];
  feedback: Cell | null;
  actions: Cell | null;
  actionOwner: Cell | null;
  deadline: Cell | null;
}

export const newFollowUpDraft = (): FollowUpDraft => ({
  date: null,
  time: null,
  method: null,
  participants: null,
  by: null,
  content: [],
  feedback: null,
  actions: null,
  actionOwner: null,
  deadline: null,
});
