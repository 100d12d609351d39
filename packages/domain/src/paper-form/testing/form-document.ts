import type { DocumentText, SheetText, TextBlock } from '../../document-text.ts';
import {
  followUpColumns,
  followUpLabels,
  formHeadings,
  informationLabels,
  type PaperForm,
  stateLabels,
} from '../paper-form.ts';

/** A form as the documents made of it look to a reader of files. For tests only. */
const guides = new Map<string, string>(
  [...Object.values(informationLabels), ...Object.values(stateLabels)].map(({ label, guide }) => [label, guide]),
);

function fieldTable(fields: PaperForm['information']): string[][] {
  return [[...formHeadings.columns], ...fields.map(({ label, value }) => [label, guides.get(label) ?? '', value])];
}

function followUpTable(form: PaperForm): string[][] {
  return [
    followUpColumns.map((column) => followUpLabels[column]),
    ...form.followUps.map((row) => followUpColumns.map((column) => row[column])),
  ];
}

/** As a text: a title, and three headings with a table each. */
export function asText(form: PaperForm): DocumentText {
  const paragraph = (text: string): TextBlock => ({ kind: 'paragraph', text });
  return {
    kind: 'text',
    blocks: [
      paragraph(formHeadings.title),
      paragraph('客户:某公司'),
      paragraph(formHeadings.information),
      { kind: 'table', rows: fieldTable(form.information) },
      paragraph(formHeadings.followUps),
      { kind: 'table', rows: followUpTable(form) },
      paragraph(formHeadings.state),
      { kind: 'table', rows: fieldTable(form.state) },
      paragraph(''),
    ],
  };
}

/** As one sheet: the three blocks one under another, each after its heading. */
export function asSheet(form: PaperForm, name: string): SheetText {
  const rows = [
    [formHeadings.title],
    ['公司', '某公司', '', '负责人:李', '', '2024-03-20'],
    [formHeadings.information],
    ...fieldTable(form.information),
    [],
    [formHeadings.followUps],
    ...followUpTable(form),
    [],
    [formHeadings.state],
    ...fieldTable(form.state),
    [],
    ['导出人:李 2024-03-20'],
  ];
  return { name, hidden: false, rows, merges: [] };
}
