import type { Phrase } from '../field.ts';
import type { FormCooperation, FormCustomer, FormNeed, FormObstacle } from '../paper-form/form-record.ts';
import type { TextReading } from '../paper-form/text-reading.ts';
import { nobody, type WrittenPerson } from '../paper-form/written-person.ts';
import { type FollowUpDraft, newFollowUpDraft } from './follow-up-draft.ts';
import { importTargets } from './import-targets.ts';
import type { Cell, ListContext, RowCode, RowProblem } from './row-reading.ts';
import { rowReasons, rowRemedies } from './row-sentences.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const emptyCustomer: FormCustomer = {
  type: 'enterprise',
  name: '',
  sources: [],
  creditCode: null,
  industryCode: null,
  industryNote: null,
  industryPosition: null,
  organisation: null,
  address: null,
  occupation: null,
  preferences: null,
  purchasingPower: null,
  decisionInfluences: null,
  sourceNote: null,
  timeNodeOn: null,
  timeNodeNote: null,
  hasCooperated: null,
  cooperationNote: null,
  headcount: null,
  revenue: null,
  budget: null,
  stage: 'potential',
  status: null,
  priority: null,
  probability: null,
  pausedUntil: null,
  summary: null,
};

/** A row while its cells are read one after the other. */
export class RowDraft {
  readonly context: ListContext;
  readonly customer: Mutable<FormCustomer> = { ...emptyCustomer };
  readonly people = new Map<number, WrittenPerson>();
  readonly familyNames = new Map<number, string>();
  readonly followUps = new Map<number, FollowUpDraft>();
  readonly needs: FormNeed[] = [];
  readonly cooperations: FormCooperation[] = [];
  readonly obstacles: FormObstacle[] = [];
  readonly problems: RowProblem[] = [];
  readonly warnings: RowProblem[] = [];
  readonly summary: string[] = [];
  owner: string | null = null;
  hasType = false;
  hasStage = false;

  constructor(context: ListContext) {
    this.context = context;
  }

  /** The contact that a column speaks of. */
  person(ordinal: number): WrittenPerson {
    const known = this.people.get(ordinal);
    if (known) return known;
    const made = nobody();
    this.people.set(ordinal, made);
    return made;
  }

  /** The follow-up that a column speaks of. */
  followUp(ordinal: number): FollowUpDraft {
    const known = this.followUps.get(ordinal);
    if (known) return known;
    const made = newFollowUpDraft();
    this.followUps.set(ordinal, made);
    return made;
  }

  /** Makes the row fail. */
  fail(cell: Cell, code: RowCode, reason: Phrase, remedy: Phrase): void {
    const { index, heading } = cell.column;
    this.problems.push({ column: heading, index: index < 0 ? null : index, value: cell.text, code, reason, remedy });
  }

  warn(cell: Cell, code: RowCode, reason: Phrase, remedy: Phrase = rowRemedies.check): void {
    const { index, heading } = cell.column;
    this.warnings.push({ column: heading, index: index < 0 ? null : index, value: cell.text, code, reason, remedy });
  }

  /** Passes on what a reader of the paper form assumed or did not understand. */
  told<T>(cell: Cell, reading: TextReading<T>): T {
    for (const note of reading.notes) this.warn(cell, reading.certainty === 'unread' ? 'unread' : 'assumed', note);
    return reading.value;
  }

  /** The text, or null where it is longer than its field, which fails the row. */
  fitting(cell: Cell, text: string, limit = importTargets[cell.column.target ?? 'ignore'].limit): string | null {
    if (limit === null || text.length <= limit) return text;
    this.fail(cell, 'too_long', rowReasons.tooLong(limit, text.length), rowRemedies.shorten);
    return null;
  }

  /** Keeps a text under its heading in the summary. */
  keep(cell: Cell, text = cell.text): void {
    this.summary.push(cell.column.heading === '' ? text : `${cell.column.heading}：${text}`);
  }

  /** Keeps what was not understood, and says so. */
  keepUnread(cell: Cell): void {
    this.keep(cell);
    this.warn(cell, 'unread', rowReasons.inSummary(cell.text), rowRemedies.write);
  }
}
