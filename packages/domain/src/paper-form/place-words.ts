import type { Locale } from '../field.ts';
import { type CellPlace, followUpLabels } from './paper-form.ts';

/** Where a cell stands on the form, in words: “所属行业”, 第2行“客户反馈”. Rows are counted from 1. */
export function placeWords(place: CellPlace, locale: Locale): string {
  if (place.part !== 'followUps') return `“${place.label}”`;
  const column = followUpLabels[place.column].replace('*', '');
  return locale === 'en' ? `row ${place.row + 1}, “${column}”` : `第${place.row + 1}行“${column}”`;
}
