import type { Phrase } from '../field.ts';
import type { FormRecord, FormWords } from '../paper-form/form-record.ts';
import type { NameKeys } from './company-name-key.ts';
import type { ColumnPlan } from './sheet-plan.ts';

/** What a row is read with: the team's words, and today's date (YYYY-MM-DD) in its zone. */
export interface ListContext {
  readonly words: FormWords;
  readonly today: string;
}

/** Why a row cannot be imported, or what of it is doubtful. */
export type RowCode =
  | 'no_name'
  | 'too_long'
  | 'bad_date'
  | 'control_character'
  | 'above_failed'
  | 'assumed'
  | 'unread'
  | 'odd_phone'
  | 'digits_lost'
  | 'odd_email'
  | 'odd_code'
  | 'incomplete'
  | 'conflict'
  | 'joined_above';

/** One thing about one cell: where it stands, what it says, what is the matter and what to do. */
export interface RowProblem {
  /** The heading as written; '' for the row as a whole. */
  readonly column: string;
  /** The column in the sheet from 0; null for the row as a whole. */
  readonly index: number | null;
  readonly value: string;
  readonly code: RowCode;
  readonly reason: Phrase;
  readonly remedy: Phrase;
}

/** What tells one customer from another. */
export interface CustomerKey extends NameKeys {
  /** Normalised, null where none is given. */
  readonly creditCode: string | null;
  /** {@link phoneKey} of each phone of its contacts. */
  readonly phones: readonly string[];
}

/** What was made of one row. With problems it is not imported; warnings are kept as text or as written. */
export interface RowReading {
  readonly record: FormRecord;
  /** The colleague named as the customer's owner, as written. */
  readonly owner: string | null;
  readonly problems: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
  readonly customerKey: CustomerKey;
  /** It has no name of its own: more contacts or follow-ups of the customer above. */
  readonly continues: boolean;
}

/** A column that is read: one with a target. */
export type ColumnMapping = Pick<ColumnPlan, 'index' | 'heading' | 'unit' | 'target' | 'ordinal'>;

/** A cell with text, as it is read. */
export interface Cell {
  readonly column: ColumnMapping;
  readonly text: string;
}

/** How the rows of one sheet are read. */
export interface ListMapping {
  readonly columns: readonly ColumnMapping[];
  /** The names are people's, so that a name with the shape of a person's is an individual customer. */
  readonly ofPeople: boolean;
  readonly sheetOwner: string | null;
  /** Names stand in cells merged over several rows: a numbered row without a name continues the one above. */
  readonly namesMerged: boolean;
}
