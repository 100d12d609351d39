import type { z } from 'zod';
import type { Locale, Phrase } from '../field.ts';
import { titleOf } from '../field.ts';
import type { SettingsValues } from '../settings.ts';
import { localDateTime } from '../zoned-time.ts';
import type { CellNature, RowMask } from './row-mask.ts';

/** In whose words a list is written. */
export interface ListWords {
  readonly locale: Locale;
  /** IANA name of the team's time zone. */
  readonly zone: string;
  readonly settings: Pick<SettingsValues, 'methods' | 'sources' | 'topics'>;
}

type Value = string | number | null;
/** `date`: `YYYY-MM-DD`. `instant`: `YYYY-MM-DD HH:mm` on the team's wall clock. */
type Kind = 'text' | 'number' | 'date' | 'instant';

/** What a column's texts hold: the same in every row, or told by the row. */
type NatureOf<R> = CellNature | ((row: R) => CellNature);

/** One column of an exported list. */
export interface ListColumn<R> {
  readonly heading: z.ZodType | Phrase;
  readonly kind: Kind;
  readonly nature: NatureOf<R>;
  readonly value: (row: R, words: ListWords) => Value | readonly string[];
}

/** A column of texts. Several are joined; each is masked by its nature. */
export function text<R>(
  heading: z.ZodType | Phrase,
  nature: NatureOf<R>,
  value: (row: R, words: ListWords) => string | null | readonly string[],
): ListColumn<R> {
  return { heading, kind: 'text', nature, value };
}

/** A column of calendar days. */
export function day<R>(heading: z.ZodType | Phrase, value: (row: R, words: ListWords) => string | null): ListColumn<R> {
  return { heading, kind: 'date', nature: 'fact', value };
}

/** A column of instants, written on the team's wall clock. */
export function moment<R>(heading: z.ZodType | Phrase, value: (row: R) => string | null): ListColumn<R> {
  return {
    heading,
    kind: 'instant',
    nature: 'fact',
    value: (row, { zone }) => {
      const instant = value(row);
      return instant === null ? null : localDateTime(instant, zone);
    },
  };
}

/** A column of numbers. */
export function figure<R>(heading: z.ZodType | Phrase, value: (row: R) => number | null): ListColumn<R> {
  return { heading, kind: 'number', nature: 'fact', value };
}

const yesNo = { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } } as const;

/** A column of yes and no; nothing where it is not known. */
export function truth<R>(heading: z.ZodType | Phrase, value: (row: R) => boolean | null): ListColumn<R> {
  return text(heading, 'fact', (row, { locale }) => {
    const is = value(row);
    return is === null ? null : yesNo[is ? 'yes' : 'no'][locale];
  });
}

/** What stands above a column. */
export function headingOf({ heading }: Pick<ListColumn<never>, 'heading'>, locale: Locale): string {
  return 'zh' in heading ? heading[locale] : (titleOf(heading, locale) ?? '');
}

/** A row as cells, masked. */
export function cellsOf<R>(columns: readonly ListColumn<R>[], row: R, mask: RowMask, words: ListWords): Value[] {
  return columns.map(({ nature: natureOf, value }) => {
    const found = value(row, words);
    const nature = typeof natureOf === 'function' ? natureOf(row) : natureOf;
    if (typeof found === 'string') return mask(nature, found);
    if (found === null || typeof found === 'number') return found;
    return found.map((one) => mask(nature, one)).join(nature === 'words' ? '\n' : words.locale === 'zh' ? '、' : ', ');
  });
}
