import type { DecisionRole } from '@genjin/domain/contact';
import type { Deadline } from '@genjin/domain/deadline-text';
import type { NewFollowUp } from '@genjin/domain/follow-up';
import { splitLines } from '@genjin/domain/item-list';
import type { Priority, Probability } from '@genjin/domain/stage';
import type { Occurrence } from './occurrence.ts';

/** One line of a list. Its id stays the same while it is edited and becomes the id of what is saved. */
export interface DraftItem {
  readonly id: string;
  readonly text: string;
}
export interface DraftConcern extends DraftItem {
  readonly major: boolean;
}
export interface DraftNeed extends DraftItem {
  readonly kind: NewFollowUp['needs'][number]['kind'];
}
/** Without its own deadline an action takes the one set for all; `ownerId` null is the writer. */
export interface DraftAction extends DraftItem {
  readonly ownerId: string | null;
  readonly due: Deadline | null;
}
export interface DraftPerson {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly decisionRoles: readonly DecisionRole[];
}
export interface DraftObstacle {
  readonly id: string;
  readonly kind: NewFollowUp['obstacles'][number]['kind'];
  readonly note: string;
}
export interface DraftPlan {
  readonly id: string;
  readonly day: string;
  readonly start: string;
  readonly end: string | null;
  readonly method: string | null;
  readonly goal: string;
  readonly preparation: string;
  readonly ownerId: string | null;
}
/** What the writer changed of the customer; a key that is missing was not touched. */
export interface DraftRevealed {
  readonly budget?: string;
  readonly timeNodeOn?: string | null;
  readonly timeNodeNote?: string;
  readonly probability?: Probability | null;
  readonly priority?: Priority | null;
  readonly summary?: string;
}

/** A follow-up while it is being written, kept in this browser until the server has it. */
export interface RecordDraft {
  readonly id: string;
  readonly occurrence: Occurrence;
  readonly content: string;
  readonly method: string | null;
  readonly connected: boolean;
  readonly ours: readonly string[];
  readonly contactIds: readonly string[];
  readonly newContacts: readonly DraftPerson[];
  readonly thirdParties: readonly string[];
  /** Null as long as the goal is the plan's or the stage's own. */
  readonly goal: string | null;
  readonly goalResult: NewFollowUp['goalResult'];
  readonly topics: readonly string[];
  readonly mood: NewFollowUp['mood'];
  readonly refused: boolean;
  readonly statements: readonly DraftItem[];
  readonly consensus: readonly DraftItem[];
  readonly openIssues: readonly DraftItem[];
  readonly concerns: readonly DraftConcern[];
  readonly resolvedConcernIds: readonly string[];
  readonly obstacles: readonly DraftObstacle[];
  readonly resolvedObstacleIds: readonly string[];
  readonly needs: readonly DraftNeed[];
  readonly actions: readonly DraftAction[];
  readonly actionsDue: Deadline | null;
  readonly closedActionIds: readonly string[];
  /** Null: the plan is taken as fulfilled where it is due. */
  readonly fulfilsPlan: boolean | null;
  readonly nextPlan: DraftPlan | null;
  readonly revealed: DraftRevealed;
  readonly privateNote: string;
  readonly lateReason: string;
}

/** An empty record by a person about what has just happened. */
export function freshDraft(id: string, userId: string, occurrence: Occurrence, method: string | null): RecordDraft {
  return {
    id,
    occurrence,
    method,
    content: '',
    connected: true,
    ours: [userId],
    contactIds: [],
    newContacts: [],
    thirdParties: [],
    goal: null,
    goalResult: null,
    topics: [],
    mood: null,
    refused: false,
    statements: [],
    consensus: [],
    openIssues: [],
    concerns: [],
    resolvedConcernIds: [],
    obstacles: [],
    resolvedObstacleIds: [],
    needs: [],
    actions: [],
    actionsDue: null,
    closedActionIds: [],
    fulfilsPlan: null,
    nextPlan: null,
    revealed: {},
    privateNote: '',
    lateReason: '',
  };
}

/**
 * Splits the lines that hold several items and drops the empty ones, so that what is sent has the order of what is shown.
 * @param newId makes the ids of the lines that are split off
 */
export function tidyItems<I extends DraftItem>(items: readonly I[], newId: () => string): I[] {
  return items.flatMap((item) =>
    splitLines(item.text).map((text, index) => (index === 0 ? { ...item, text } : { ...item, id: newId(), text })),
  );
}

/** {@link tidyItems} for all lists of a draft. */
export function tidyDraft(draft: RecordDraft, newId: () => string): RecordDraft {
  return {
    ...draft,
    statements: tidyItems(draft.statements, newId),
    consensus: tidyItems(draft.consensus, newId),
    openIssues: tidyItems(draft.openIssues, newId),
    concerns: tidyItems(draft.concerns, newId),
    needs: tidyItems(draft.needs, newId),
    actions: tidyItems(draft.actions, newId),
  };
}
