import {
  followUpColumns,
  informationLabels,
  type PaperFollowUp,
  type PaperForm,
  type PrintedLabel,
  stateLabels,
} from '@genjin/domain/paper-form/paper-form';
import type { Furniture } from './furniture.ts';

/** One customer's paper form on its way to a file: the texts, and what stands around them. */
export interface FormSheet {
  /** Ours: whose form this is. Empty where it is not known. */
  readonly company: string;
  /** Who answers for the customer; empty on a form for filling by hand. */
  readonly owner: string;
  /** `YYYY-MM-DD`; empty on a form for filling by hand. */
  readonly printedOn: string;
  /** Who exported it and when, as one line at the foot of every page; null for none. */
  readonly watermark: string | null;
  /** Whether names and numbers are masked; the form says so. */
  readonly masked: boolean;
  readonly form: PaperForm;
  readonly furniture: Furniture;
}

/** The customer's name as the form has it; empty where it has none. */
export function customerNameOf(form: PaperForm): string {
  return form.information.find((field) => field.label === informationLabels.name.label)?.value.trim() ?? '';
}

/** How many empty rows part 2 of a blank form has. */
const emptyRows = 6;

const emptyFollowUp: PaperFollowUp = Object.fromEntries(
  followUpColumns.map((column) => [column, '']),
) as unknown as PaperFollowUp;

/** The paper form with every label and no value, for filling offline. */
export function blankForm(): PaperForm {
  const fields = (labels: Record<string, PrintedLabel>) =>
    Object.values(labels).map(({ label }) => ({ label, value: '' }));
  return {
    information: fields(informationLabels),
    followUps: Array.from({ length: emptyRows }, () => emptyFollowUp),
    state: fields(stateLabels),
  };
}

/** Part 2's rows as they are printed: a form without follow-ups keeps one empty row, so that the table stays a table. */
export function printedFollowUps(form: PaperForm): readonly PaperFollowUp[] {
  return form.followUps.length > 0 ? form.followUps : [emptyFollowUp];
}

const guides = new Map<string, string>(
  [informationLabels, stateLabels].flatMap((labels) =>
    Object.values<PrintedLabel>(labels).map(({ label, guide }) => [label, guide] as const),
  ),
);

/** The instruction (填写说明) printed beside a label; empty for a label that is not the form's own. */
export function guideOf(label: string): string {
  return guides.get(label) ?? '';
}

/** What the heading line says besides page numbers: company, owner, date, and whether the form is masked. */
export function headingParts(sheet: FormSheet): readonly string[] {
  const { furniture, company, owner, printedOn, masked } = sheet;
  const blank = '＿＿＿＿＿＿';
  return [
    ...(company === '' ? [] : [`${furniture.company}${company}`]),
    `${furniture.owner}${owner || blank}`,
    `${furniture.date}${printedOn || blank}`,
    ...(masked ? [furniture.masked] : []),
  ];
}
