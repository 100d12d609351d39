import { isContinued, withoutMark } from './continued-cells.ts';
import { type FieldKey, fieldNamed } from './form-labels.ts';
import { type FollowUpColumn, followUpColumns, type PaperFollowUp, type PaperForm, stateLabels } from './paper-form.ts';

export type Part = 'information' | 'followUps' | 'state';

/** A form found in a document; the title is the sheet's name, or the document's first line. */
export interface FoundForm {
  readonly title: string | null;
  readonly form: PaperForm;
}

interface DraftField {
  part: 'information' | 'state';
  label: string;
  key: FieldKey | null;
  value: string;
  /** Stands in a heading or in running text: gives way to a row of the form. */
  weak: boolean;
}

const stateKeys: ReadonlySet<string> = new Set([...Object.keys(stateLabels), 'stage', 'pausedUntil']);
const stopsAt = 4;

/** One form while its document is gone through. */
export class FormDraft {
  private readonly fields: DraftField[] = [];
  private readonly rows: Record<FollowUpColumn, string>[] = [];
  hasFollowUpTable = false;

  addField(label: string, value: string, part: Part | null, weak: boolean): void {
    const last = this.fields.at(-1);
    const name = withoutMark(label.trim());
    if (isContinued(label.trim()) && last && withoutMark(last.label) === name) {
      last.value += value;
      return;
    }
    const key = fieldNamed(name)?.key ?? null;
    const own = key !== null && stateKeys.has(key) ? 'state' : 'information';
    const place =
      part === 'state' || part === 'information' ? part : key === null && part === 'followUps' ? 'state' : own;
    this.fields.push({ part: place, label: label.trim(), key, value: value.trim(), weak });
  }

  /** More lines of the field above. */
  continueField(value: string): void {
    const last = this.fields.at(-1);
    if (last) last.value = last.value === '' ? value.trim() : `${last.value}\n${value.trim()}`;
  }

  addRow(row: PaperFollowUp): void {
    const above = this.rows.at(-1);
    const isWhole = row.date !== '' || row.time !== '' || row.method !== '' || row.participants !== '';
    if (above && isContinued(row.date.trim())) {
      for (const column of followUpColumns) if (column !== 'date') above[column] += row[column];
    } else if (above && row.date === '') {
      if (isWhole) this.rows.push({ ...row, date: above.date });
      else
        for (const column of followUpColumns)
          if (row[column] !== '')
            above[column] = above[column] === '' ? row[column] : `${above[column]}\n${row[column]}`;
    } else this.rows.push({ ...row });
  }

  /** How many different rows of the form were found. */
  get knownFields(): number {
    return (
      new Set(this.fields.filter((field) => !field.weak).map((field) => field.key ?? '')).size -
      (this.has(null) ? 1 : 0)
    );
  }

  /** Whether a row with this meaning begins another form. */
  isComplete(key: FieldKey | null): boolean {
    if (key !== 'type' && key !== 'name') return false;
    return this.has(key) && (this.hasFollowUpTable || this.knownFields >= stopsAt);
  }

  get isForm(): boolean {
    return this.knownFields >= 3 || (this.hasFollowUpTable && this.knownFields >= 1);
  }

  /** What was found, put into another draft: a sheet that holds one part only. */
  moveTo(other: FormDraft): void {
    other.fields.push(...this.fields);
    other.rows.push(...this.rows);
    other.hasFollowUpTable ||= this.hasFollowUpTable;
  }

  /** What was found above the first heading of the form: its own rows go before it. */
  weaken(): void {
    for (const field of this.fields) field.weak = true;
  }

  has(key: FieldKey | null): boolean {
    return this.fields.some((field) => field.key === key && !field.weak);
  }

  form(): PaperForm {
    const kept = this.fields.filter((field) => !field.weak || !this.has(field.key));
    const of = (part: 'information' | 'state') =>
      kept.filter((field) => field.part === part).map(({ label, value }) => ({ label, value }));
    return { information: of('information'), followUps: this.rows, state: of('state') };
  }
}
