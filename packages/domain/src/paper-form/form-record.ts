import type { Range } from '../amounts.ts';
import type { Contact, DecisionRole } from '../contact.ts';
import type { Customer } from '../customer.ts';
import type { FollowUp } from '../follow-up.ts';
import type { Need } from '../need.ts';
import type { Obstacle } from '../obstacle.ts';
import type { SettingsValues } from '../settings.ts';

/**
 * A customer as the paper form can carry it: all that people wrote, people by name instead of id, times on the wall clock of the
 * team's zone. What goes out as a document is made from this, and what comes in, from a form or a list, becomes this.
 */
export interface FormRecord {
  readonly customer: FormCustomer;
  readonly contacts: readonly FormContact[];
  readonly needs: readonly FormNeed[];
  readonly cooperations: readonly FormCooperation[];
  readonly obstacles: readonly FormObstacle[];
  /** Newest first. */
  readonly followUps: readonly FormFollowUp[];
}

/** The customer's own fields; codes for sources, industry and closed sets. */
export type FormCustomer = Omit<Customer, 'id' | 'owner' | 'createdAt' | 'updatedAt' | 'lastContactAt' | 'version'>;

/** A person at the customer. `reportsTo` is an index into the record's contacts. */
export interface FormContact
  extends Pick<
    Contact,
    | 'name'
    | 'title'
    | 'department'
    | 'phones'
    | 'emails'
    | 'wechat'
    | 'influence'
    | 'stance'
    | 'isPrimary'
    | 'hasLeft'
    | 'note'
  > {
  readonly decisionRoles: readonly DecisionRole[];
  readonly reportsTo: number | null;
}

export type FormNeed = Pick<Need, 'kind' | 'content' | 'state'>;

export interface FormCooperation {
  readonly project: string;
  /** Whole yuan. */
  readonly amount: Range | null;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly endReason: string | null;
}

export interface FormObstacle extends Pick<Obstacle, 'kind' | 'note'> {
  readonly resolved: boolean;
}

/** Somebody of the customer's who took part, as written: a placeholder has a title and no name. */
export interface FormPerson {
  readonly name: string | null;
  readonly title: string | null;
}

/** One contact that happened. The internal note stays inside the house: no form carries it. */
export interface FormFollowUp
  extends Pick<FollowUp, 'method' | 'connected' | 'goal' | 'goalResult' | 'content' | 'mood' | 'refused' | 'topics'> {
  /** `YYYY-MM-DD`; '' where a form that was read names no day that can be understood: somebody must add it before it is kept. */
  readonly day: string;
  /** `HH:mm`; null where the form does not say. */
  readonly start: string | null;
  /** `HH:mm`, on the next day where it is before the start; null where it is not known. */
  readonly end: string | null;
  /** `YYYY-MM-DD`: the day it ended, where the clock alone does not tell; else null. */
  readonly endDay: string | null;
  readonly ours: readonly string[];
  readonly theirs: readonly FormPerson[];
  readonly third: readonly string[];
  readonly statements: readonly string[];
  readonly concerns: readonly { readonly content: string; readonly major: boolean; readonly resolved: boolean }[];
  readonly consensus: readonly string[];
  readonly openIssues: readonly string[];
  readonly actions: readonly FormAction[];
}

export interface FormAction {
  readonly content: string;
  /** A colleague's name as written; null where nobody is named. */
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly dueTime: string | null;
}

/** The team's words, which a form's texts are read and written with. */
export type FormWords = Pick<SettingsValues, 'methods' | 'sources' | 'topics'>;
