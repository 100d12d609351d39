import type { RowProblem } from '@genjin/domain/list-import/row-reading';

/**
 * Everything that one row of a list makes, column by column as the tables have it, ids included: the run writes it without another
 * look, in the database itself. It is made where rows are read, so that the server is not kept from others by it.
 */
export interface StagedRecord {
  /** The customer to be. */
  readonly own_id: string;
  /** Of the one entry in its history. */
  readonly change_id: string;
  /** The colleague named as owner, as written. */
  readonly owner: string | null;
  readonly customer: StagedCustomer;
  /** Null rather than empty, here and below: there is nothing to look into. */
  readonly contacts: readonly StagedContact[] | null;
  readonly parts: StagedParts | null;
  readonly follow_ups: readonly StagedFollowUp[] | null;
}

export interface StagedParts {
  readonly needs: readonly {
    readonly id: string;
    readonly kind: string;
    readonly content: string;
    readonly state: string;
  }[];
  readonly cooperations: readonly StagedCooperation[];
  readonly obstacles: readonly {
    readonly id: string;
    readonly kind: string;
    readonly note: string | null;
    readonly resolved: boolean;
  }[];
}

/** Columns that are not known are left out. */
export type StagedCustomer = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export interface StagedContact {
  readonly id: string;
  readonly name: string | null;
  readonly tokens: readonly string[];
  readonly private_tokens: readonly string[];
  readonly title: string | null;
  readonly department: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly wechat: string | null;
  readonly decision_roles: readonly string[];
  readonly stance: string;
  readonly influence: string | null;
  readonly is_primary: boolean;
  readonly has_left: boolean;
  readonly note: string | null;
}

export interface StagedCooperation {
  readonly id: string;
  readonly project: string;
  readonly amount_min: number | null;
  readonly amount_max: number | null;
  readonly started_on: string | null;
  readonly ended_on: string | null;
  readonly end_reason: string | null;
}

export interface StagedFollowUp {
  readonly id: string;
  readonly started_at: string;
  readonly ended_at: string;
  /** False where only the day is known: it stands at the day's beginning. */
  readonly time_known: boolean;
  readonly method: string | null;
  readonly connected: boolean;
  readonly goal: string | null;
  readonly goal_result: string | null;
  readonly content: string;
  readonly topics: readonly string[];
  readonly mood: string | null;
  readonly statements: readonly string[];
  readonly refused: boolean;
  readonly consensus: readonly string[];
  readonly open_issues: readonly string[];
  readonly participants: readonly StagedParticipant[];
  readonly concerns: readonly {
    readonly id: string;
    readonly content: string;
    readonly major: boolean;
    readonly resolved: boolean;
  }[];
  readonly actions: readonly StagedAction[];
}

/** Ours by name, to be found among the colleagues; the customer's by the name and title of a contact; third parties by name. */
export interface StagedParticipant {
  readonly position: number;
  readonly side: 'ours' | 'customer' | 'third';
  readonly name: string | null;
  readonly title: string | null;
}

export interface StagedAction {
  readonly id: string;
  readonly position: number;
  readonly content: string;
  /** The colleague named for it, as written. */
  readonly owner: string | null;
  readonly due_on: string | null;
  readonly due_time: string | null;
}

/** A problem as it is kept: what of the domain's is shown, in both languages. */
export type KeptProblem = Pick<RowProblem, 'value' | 'reason' | 'remedy'> & {
  readonly severity: 'error' | 'warning';
  /** The heading; null for the row as a whole. */
  readonly column: string | null;
};

/** One row on its way into `import_rows`. */
export interface RowToStage extends Partial<StagedRecord> {
  readonly number: number;
  readonly sheet: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly name: string;
  readonly group_key: string | null;
  readonly exact_key: string | null;
  readonly similar_key: string | null;
  readonly credit_code: string | null;
  /** As the lexemes of `contacts.private_search`. */
  readonly phones: readonly string[];
  readonly problems: readonly KeptProblem[];
  readonly state: 'new' | 'failed';
}

/** What the reading process sends for each batch: the rows as JSON text, which goes to the database as it is. */
export interface StagedBatch {
  readonly rows: string;
  readonly from: number;
  readonly to: number;
  readonly failed: number;
  readonly warned: number;
  readonly passedOver: number;
}
