import { isContinued } from './continued-cells.ts';
import { FormDraft, type FoundForm, type Part } from './form-draft.ts';
import { fieldNamed } from './form-labels.ts';
import {
  type FieldColumns,
  type FollowUpColumns,
  fieldColumnsIn,
  followUpColumnsIn,
  isLabel,
  isListHead,
  partHeaded,
} from './form-rows.ts';
import { type FollowUpColumn, followUpColumns } from './paper-form.ts';
import { isPrintedGuide } from './printed-guides.ts';
import { readWrittenDay } from './when-cells.ts';

interface Titled {
  readonly title: string | null;
  readonly draft: FormDraft;
}

const numberOnly = /^[\d.、()（）]{1,6}$/;

/** Goes through a document row by row and gathers the forms in it. */
export class FormScanner {
  private readonly found: Titled[] = [];
  private title: string | null = null;
  private draft = new FormDraft();
  private part: Part | null = null;
  private fields: FieldColumns | null = null;
  private followUps: FollowUpColumns | null = null;
  private guidesSeen = false;
  private afterBlank = false;
  private isList = false;
  private lastValueAt = -1;

  openSheet(name: string): void {
    this.close();
    this.title = name.trim() === '' ? null : name.trim();
    [this.part, this.isList] = [null, false];
    this.openTable();
  }

  openText(title: string | null): void {
    this.title = title;
  }

  openTable(): void {
    [this.fields, this.followUps, this.afterBlank, this.lastValueAt] = [null, null, false, -1];
  }

  /** Running text: a heading of a part, or "客户名称:…". */
  paragraph(text: string): void {
    const part = partHeaded(text);
    if (part) this.openPart(part);
    else this.labelledText(text);
  }

  forms(): readonly FoundForm[] {
    this.close();
    const forms: Titled[] = [];
    for (const one of this.found) {
      const last = forms.at(-1);
      // A sheet without a customer's name holds another part of the customer before it.
      if (!last || (last.draft.has('name') && one.draft.has('name'))) forms.push(one);
      else if (last.draft.has('name')) one.draft.moveTo(last.draft);
      else {
        last.draft.moveTo(one.draft);
        forms.splice(-1, 1, one);
      }
    }
    return forms.filter(({ draft }) => draft.isForm).map(({ title, draft }) => ({ title, form: draft.form() }));
  }

  row(raw: readonly string[]): void {
    const cells = raw.map((cell) => cell.trim());
    const filled = cells.flatMap((cell, index) => (cell === '' ? [] : [index]));
    if (this.isList) return;
    if (filled.length === 0) {
      this.afterBlank = true;
      return;
    }
    const only = filled.length === 1 ? (cells[filled[0] ?? 0] ?? '') : null;
    const part = only === null ? null : partHeaded(only);
    const heads = followUpColumnsIn(cells, this.followUps === null && this.draft.knownFields >= 2);
    const columns = heads ? null : fieldColumnsIn(cells);
    if (part) this.openPart(part);
    else if (heads) this.openFollowUps(heads);
    else if (columns) [this.fields, this.followUps] = [columns, null];
    else if (this.followUps && this.isFollowUp(cells, this.followUps)) this.followUp(raw, cells, this.followUps);
    else if (!this.fields && isListHead(cells)) this.isList = true;
    else {
      this.followUps = null;
      if (this.fields && (only === null || only !== cells[this.fields.label] || isLabel(only)))
        this.fieldRow(cells, raw, this.fields);
      else this.looseRow(cells, filled, only);
    }
    this.afterBlank = false;
  }

  private openPart(part: Part): void {
    if (part === 'information') {
      if (this.draft.has('name') || this.draft.has('type')) this.close();
      this.draft.weaken();
    }
    this.part = part;
    [this.fields, this.followUps, this.lastValueAt] = [null, null, -1];
  }

  private openFollowUps(heads: FollowUpColumns): void {
    this.followUps = heads;
    this.fields = null;
    this.part = 'followUps';
    this.draft.hasFollowUpTable = true;
  }

  private isFollowUp(cells: readonly string[], { columns }: FollowUpColumns): boolean {
    const first = cells.find((cell) => cell !== '' && !numberOnly.test(cell)) ?? '';
    const dateAt = [...columns].find(([, column]) => column === 'date')?.[0] ?? -1;
    const date = cells[dateAt] ?? '';
    const filled = [...columns.keys()].filter((index) => (cells[index] ?? '') !== '').length;
    if (isLabel(first) && filled <= 3 && !isContinued(date)) return false;
    return !this.afterBlank || readWrittenDay(date, '2000-01-01', 'past').value.day !== null || isContinued(date);
  }

  private followUp(raw: readonly string[], cells: readonly string[], { columns, others }: FollowUpColumns): void {
    const row = Object.fromEntries(followUpColumns.map((column) => [column, ''])) as Record<FollowUpColumn, string>;
    const goesOn = [...columns].some(([index, column]) => column === 'date' && isContinued(cells[index] ?? ''));
    for (const [index, column] of columns) row[column] = (goesOn ? raw : cells)[index] ?? '';
    const more = [...others].flatMap(([index, head]) => (cells[index] ? [`${head}:${cells[index]}`] : []));
    row.content = [row.content, ...more].filter((line) => line !== '').join('\n');
    if (followUpColumns.some((column) => row[column].trim() !== '')) this.draft.addRow(row);
  }

  /** A row of a table whose head says where the value stands. */
  private fieldRow(cells: readonly string[], raw: readonly string[], { label, guide, value }: FieldColumns): void {
    const name = cells[label] ?? '';
    const written = cells[value] ?? '';
    const guideText = guide === null ? '' : (cells[guide] ?? '');
    this.guidesSeen ||= isPrintedGuide(guideText);
    if (name === '') {
      if (written !== '') this.draft.continueField(written);
      return;
    }
    // A value may have been written over the instruction, or across both columns.
    const across = written === '' && this.guidesSeen && guideText !== '' && !isPrintedGuide(guideText) ? guideText : '';
    this.field(name, written === '' ? across : isContinued(name) ? (raw[value] ?? '') : written);
  }

  /** A row without a head: labels and values side by side, also several pairs. */
  private looseRow(cells: readonly string[], filled: readonly number[], only: string | null): void {
    const at = filled[0] ?? 0;
    if (only !== null) {
      if (at > 0 && at === this.lastValueAt) this.draft.continueField(only);
      else if (isLabel(only)) this.field(only, '');
      else this.labelledText(only);
      return;
    }
    const places = filled.filter((index) => !(index === at && numberOnly.test(cells[index] ?? '')));
    const starts = places.filter((index) => isLabel(cells[index] ?? ''));
    const known = starts[0];
    // Before the first known label nothing tells a label from a title.
    if (known === undefined && this.part === null && this.draft.knownFields === 0) return;
    const before = places.filter((index) => known === undefined || index < known);
    if (before.length >= 2) this.pair(cells, before);
    for (const [order, start] of starts.entries()) {
      const next = starts[order + 1] ?? Number.POSITIVE_INFINITY;
      const values = places.filter((index) => index > start && index < next && !isPrintedGuide(cells[index] ?? ''));
      if (values.length === 3) {
        this.pair(cells, [start, values[0] ?? start]);
        this.pair(cells, values.slice(1));
      } else this.pair(cells, [start, ...values]);
    }
  }

  private pair(cells: readonly string[], places: readonly number[]): void {
    const [label = 0, ...values] = places;
    const value = values.filter((index) => !isPrintedGuide(cells[index] ?? '')).at(-1);
    this.field(cells[label] ?? '', value === undefined ? '' : (cells[value] ?? ''));
    this.lastValueAt = value ?? -1;
  }

  private field(label: string, value: string, weak = false): void {
    if (!weak && this.draft.isComplete(fieldNamed(label)?.key ?? null)) this.close();
    this.draft.addField(label, value, this.part, weak);
  }

  /** "客户名称:华信" in one cell or paragraph; a row of the form goes before it. */
  private labelledText(text: string): void {
    const [, label = '', value = ''] = /^\s*([^:：\n]{1,20})[:：](.*)$/s.exec(text) ?? [];
    if (value.trim() !== '' && isLabel(label)) this.field(label, value, true);
  }

  private close(): void {
    this.found.push({ title: this.title, draft: this.draft });
    this.draft = new FormDraft();
    this.lastValueAt = -1;
  }
}
