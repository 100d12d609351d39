import { createContext, useContext } from 'react';
import type { FormDraft } from './form-draft.ts';
import type { DraftReading } from './form-reading.ts';
import type { FormReview } from './use-form-review.tsx';

/** What all parts of a review share. */
export interface Review {
  readonly draft: FormDraft;
  readonly reading: DraftReading;
  readonly change: FormReview['change'];
  /** The elements at which something waits for a decision. */
  readonly asked: ReadonlySet<string>;
  /** Why the server refused what stands at an element. */
  readonly refusedAt: (anchor: string) => readonly string[];
  /** Only what needs attention is shown. */
  readonly doubtfulOnly: boolean;
  readonly editable: boolean;
}

const Context = createContext<Review | null>(null);
export const ReviewProvider = Context.Provider;

export function useReview(): Review {
  const review = useContext(Context);
  if (!review) throw new Error('useReview works inside a review only');
  return review;
}
