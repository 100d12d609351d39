import {
  type FollowUpColumn,
  informationLabels,
  type PaperFollowUp,
  type PrintedLabel,
  stateLabels,
} from '@genjin/domain/paper-form/paper-form';
import type { FormSheet } from './form-sheet.ts';
import { printableText } from './printable-text.ts';
import { placeholderOf } from './template-placeholders.ts';

/** What a template is filled with: the form, and what a document says about itself. */
export type TemplateSheet = Pick<FormSheet, 'company' | 'owner' | 'printedOn' | 'watermark' | 'form'>;

/** Gives the text of a placeholder by its written name. `row` counts follow-ups from 0; null outside of the loop. */
export type TemplateValues = (name: string, row: number | null) => string;

const labelOfKey = new Map<string, string>(
  [informationLabels, stateLabels].flatMap((labels) =>
    Object.entries<PrintedLabel>(labels).map(([key, { label }]) => [key, label] as const),
  ),
);

/** The values of a template's placeholders; a name that is none, or has no value, is empty. */
export function valuesOf(sheet: TemplateSheet): TemplateValues {
  const { form } = sheet;
  const fields = new Map([...form.information, ...form.state].map(({ label, value }) => [label, value]));
  const own = new Map([
    ['company', sheet.company],
    ['owner', sheet.owner],
    ['printedOn', sheet.printedOn],
    ['watermark', sheet.watermark ?? ''],
    ['followUpCount', String(form.followUps.length)],
    ['lastFollowUp', form.followUps[0]?.date ?? ''],
  ]);
  return (name, row) => {
    const placeholder = placeholderOf(name);
    if (!placeholder) return '';
    if (placeholder.part === 'document') return printableText(own.get(placeholder.key) ?? '');
    if (placeholder.part === 'customer') return printableText(fields.get(labelOfKey.get(placeholder.key) ?? '') ?? '');
    const followUp = row === null ? undefined : form.followUps[row];
    return followUp ? printableText(followUpValue(placeholder.key, followUp, row ?? 0)) : '';
  };
}

function followUpValue(key: string, followUp: PaperFollowUp, row: number): string {
  if (key === 'number') return String(row + 1);
  const column = key === 'actionOwner' ? 'owner' : key;
  return followUp[column as FollowUpColumn];
}
