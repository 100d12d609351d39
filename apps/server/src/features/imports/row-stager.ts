import type { RowProblem, RowReading } from '@genjin/domain/list-import/row-reading';
import { phoneTailTokens } from '@genjin/domain/search-tokens';
import { storableJson } from '#kit/storable-json';
import { type StagingRules, stageRecord } from './stage-record.ts';
import type { KeptProblem, RowToStage, StagedBatch } from './staged-record.store.ts';

/** How many characters of JSON one batch holds at most, beside its last row. */
const batchCharacters = 1 << 18;
const batchRows = 100;

/** Makes rows that were read ready for the database, numbers them over all sheets, and packs them in batches. */
export class RowStager {
  readonly #rules: StagingRules;
  #packed: string[] = [];
  #size = 0;
  #number = 0;
  #failed = 0;
  #warned = 0;
  #passedOver = 0;
  /** What the customer of the last row with a name is grouped by. */
  #group: string | null = null;

  constructor(rules: StagingRules) {
    this.#rules = rules;
  }

  /** A row that is knowingly no row. */
  pass(): void {
    this.#passedOver++;
  }

  /** The rows of another sheet begin. */
  turn(): void {
    this.#group = null;
  }

  /** @param line the row in the file, as Excel counts; `cells` as they stand there. */
  add(place: { readonly sheet: number; readonly line: number }, cells: readonly string[], reading: RowReading): void {
    const row = this.#rowOf(place, cells, reading);
    if (row.state === 'failed') this.#failed++;
    if (row.problems.some(({ severity }) => severity === 'warning')) this.#warned++;
    const text = storableJson(row);
    this.#packed.push(text);
    this.#size += text.length;
  }

  /** Whether there is enough for a batch. */
  get full(): boolean {
    return this.#packed.length >= batchRows || this.#size >= batchCharacters;
  }

  /** What was added since the last time. */
  take(): StagedBatch {
    const batch = {
      rows: `[${this.#packed.join(',')}]`,
      from: this.#number - this.#packed.length + 1,
      to: this.#number,
      failed: this.#failed,
      warned: this.#warned,
      passedOver: this.#passedOver,
    };
    this.#packed = [];
    this.#size = 0;
    this.#failed = 0;
    this.#warned = 0;
    this.#passedOver = 0;
    return batch;
  }

  #rowOf(
    { sheet, line }: { readonly sheet: number; readonly line: number },
    cells: readonly string[],
    reading: RowReading,
  ): RowToStage {
    const { customerKey, owner } = reading;
    const known = [...reading.problems.map(asKept('error')), ...reading.warnings.map(asKept('warning'))];
    const staged =
      reading.problems.length > 0 ? { record: null, problems: [] } : stageRecord(reading.record, owner, this.#rules);
    const phones = [...new Set(customerKey.phones)];
    if (!reading.continues) this.#group = groupOf(reading);
    return {
      number: ++this.#number,
      sheet,
      line,
      cells,
      name: reading.record.customer.name.slice(0, 200),
      group_key: this.#group,
      exact_key: customerKey.exact || null,
      similar_key: customerKey.similar || null,
      credit_code: customerKey.creditCode,
      phones: phones.flatMap(phoneTailTokens),
      ...staged.record,
      problems: [...known, ...staged.problems],
      state: staged.record ? 'new' : 'failed',
    };
  }
}

/** Companies of one name are one; people of one name are, where their first telephone is the same. */
function groupOf({ record, customerKey }: RowReading): string | null {
  if (customerKey.exact === '') return null;
  if (record.customer.type === 'enterprise') return `e ${customerKey.exact}`;
  return `i ${customerKey.exact} ${customerKey.phones[0] ?? ''}`;
}

const asKept =
  (severity: KeptProblem['severity']) =>
  ({ column, value, reason, remedy }: RowProblem): KeptProblem => ({
    severity,
    column: column === '' ? null : column,
    value: value.length > 500 ? `${value.slice(0, 500)}…` : value,
    reason,
    remedy,
  });
