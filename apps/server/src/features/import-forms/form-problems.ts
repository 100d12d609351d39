import type { FieldProblem } from '@genjin/domain/errors';
import type { Locale } from '@genjin/domain/field';
import { problemsOf } from '@genjin/domain/input-problem';
import type { FieldKey } from '@genjin/domain/paper-form/form-labels';
import type { FollowUpColumn } from '@genjin/domain/paper-form/paper-form';
import { placeWords } from '@genjin/domain/paper-form/place-words';
import type { z } from 'zod';
import type { ReadPaper } from './read-paper.ts';

/** Gathers what the API's own schemas refuse, at the cells that said it. */
export class FormProblems {
  readonly found: FieldProblem[] = [];
  private readonly read: Pick<ReadPaper, 'placeOf'>;
  readonly locale: Locale;

  constructor(read: Pick<ReadPaper, 'placeOf'>, locale: Locale) {
    this.read = read;
    this.locale = locale;
  }

  /** A problem of a row of part 1 or 3. */
  atField(key: FieldKey, code: string, message: string): void {
    const { part, label, index } = this.read.placeOf(key);
    const path = index === null ? ['paper', part, label] : ['paper', part, index, 'value'];
    this.add(path, code, placeWords({ part, label }, this.locale), message);
  }

  /** A problem of a cell of part 2; rows from 0. */
  atCell(row: number, column: FollowUpColumn, code: string, message: string): void {
    const place = placeWords({ part: 'followUps', row, column }, this.locale);
    this.add(['paper', 'followUps', row, column], code, place, message);
  }

  /** Holds a value to a schema; null where it is refused, with every reason noted at the place that `where` gives for a path in it. */
  check<S extends z.ZodType>(
    schema: S,
    value: unknown,
    where: (path: FieldProblem['path']) => FieldKey | { readonly row: number; readonly column: FollowUpColumn },
  ): z.output<S> | null {
    const parsed = schema.safeParse(value, { reportInput: true });
    if (parsed.success) return parsed.data;
    for (const { path, code, message } of problemsOf(parsed.error, schema, this.locale)) {
      const place = where(path);
      if (typeof place === 'string') this.atField(place, code, message);
      else this.atCell(place.row, place.column, code, message);
    }
    return null;
  }

  private add(path: FieldProblem['path'], code: string, place: string, message: string): void {
    this.found.push({ path, code, message: this.locale === 'en' ? `${place}: ${message}` : `${place}：${message}` });
  }
}
