import type { Phrase } from '../field.ts';
import { type FieldKey, fieldLabel, fieldNamed } from './form-labels.ts';
import type { CellReading, PaperField, PaperForm } from './paper-form.ts';
import { readingNotes } from './reading-notes.ts';
import { leastCertain, type TextReading } from './text-reading.ts';

interface FieldCell {
  readonly part: 'information' | 'state';
  readonly field: PaperField;
  readonly text: string;
}

/** Rows that may stand several times, and whose texts belong together. */
const gathered: ReadonlySet<FieldKey> = new Set([
  'contacts',
  'decisionChain',
  'needs',
  'scale',
  'obstacles',
  'sources',
  'cooperation',
  'summary',
]);

/** The rows of parts 1 and 3 by what their labels mean, wherever they stand; gathers what was made of each. */
export class FieldCells {
  readonly readings: CellReading[] = [];
  /** What no field can take, "label:text", for the summary. */
  readonly leftOver: string[] = [];
  private readonly known = new Map<FieldKey, FieldCell[]>();

  constructor(form: PaperForm) {
    for (const part of ['information', 'state'] as const)
      for (const field of form[part]) {
        if (field.value.trim() === '') continue;
        const named = fieldNamed(field.label);
        if (named)
          this.known.set(named.key, [
            ...(this.known.get(named.key) ?? []),
            { part, field, text: named.prefix + field.value },
          ]);
        else this.keep({ part, field, text: field.value }, readingNotes.notesInSummary(field.label));
      }
  }

  has(key: FieldKey): boolean {
    return this.known.has(key);
  }

  /** The text of a row, several rows of one meaning in lines; '' where it is empty. */
  textOf(key: FieldKey): string {
    const cells = this.known.get(key) ?? [];
    return (gathered.has(key) ? cells : cells.slice(0, 1)).map((cell) => cell.text).join('\n');
  }

  /**
   * Reads a row and notes what was made of it.
   * @param show the value in words; '' where nothing was understood
   * @param restOf what the value says was not understood: it goes to the summary
   */
  read<T>(
    key: FieldKey,
    read: (text: string) => TextReading<T>,
    show: (value: T) => string,
    restOf: (value: T, text: string) => string | null = () => null,
  ): T {
    const cells = this.known.get(key) ?? [];
    const taken = gathered.has(key) ? cells : cells.slice(0, 1);
    const whole = read(this.textOf(key));
    for (const cell of taken) {
      const own = taken.length === 1 ? whole : read(cell.text);
      this.note(cell, own.certainty, show(own.value), own.notes);
    }
    for (const cell of cells.slice(taken.length)) this.keep(cell, readingNotes.secondValue(cell.field.value.trim()));
    const rest = taken.length === 0 ? null : restOf(whole.value, this.textOf(key));
    if (rest !== null) this.leftOver.push(`${taken.length === 1 ? labelOf(taken[0]) : fieldLabel(key)}:${rest}`);
    return whole.value;
  }

  /** The readings in the order of the form's rows. */
  inOrder(form: PaperForm): CellReading[] {
    const rows = [
      ...form.information.map(({ label }) => `information ${label}`),
      ...form.state.map(({ label }) => `state ${label}`),
    ];
    const rank = ({ place }: CellReading) =>
      place.part === 'followUps' ? -1 : rows.indexOf(`${place.part} ${place.label}`);
    return this.readings.toSorted((a, b) => rank(a) - rank(b));
  }

  /** Adds to what was said beside the first cell of a row. */
  add(key: FieldKey, more: Pick<CellReading, 'certainty' | 'notes'>): void {
    const cell = this.known.get(key)?.[0];
    const index = this.readings.findIndex(
      ({ place }) => place.part !== 'followUps' && place.part === cell?.part && place.label === cell.field.label,
    );
    const before = this.readings[index];
    if (!before) return;
    const certainty = leastCertain(before.certainty, more.certainty);
    this.readings[index] = { ...before, certainty, notes: [...before.notes, ...more.notes] };
  }

  private keep(cell: FieldCell, note: Phrase): void {
    this.leftOver.push(`${labelOf(cell)}:${cell.field.value.trim()}`);
    this.note(cell, 'unread', '', [note]);
  }

  private note(
    { part, field }: FieldCell,
    certainty: CellReading['certainty'],
    understood: string,
    notes: readonly Phrase[],
  ): void {
    this.readings.push({ place: { part, label: field.label }, source: field.value, certainty, understood, notes });
  }
}

const labelOf = (cell: FieldCell | undefined): string => (cell?.field.label ?? '').trim().replace(/[:：]$/, '');
