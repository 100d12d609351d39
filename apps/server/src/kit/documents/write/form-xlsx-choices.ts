import type { Worksheet } from '@cj-tech-master/excelts';
import { informationLabels, stateLabels } from '@genjin/domain/paper-form/paper-form';

/** The fields whose instruction lists what may be chosen. */
const chosen = new Map<string, string>(
  [informationLabels.type, stateLabels.status, stateLabels.priority, stateLabels.probability].map((printed) => [
    printed.label,
    printed.guide,
  ]),
);

/**
 * Lets the value of a field be chosen from the words of its instruction, if it lists them. Other words are warned about, not refused:
 * people write what their team calls it. One validation for the whole merged cell: cell by cell, the library writes overlapping ranges.
 */
export function addChoices(
  worksheet: Worksheet,
  label: string,
  row: number,
  span: { readonly from: number; readonly to: number },
  notInList: string,
): void {
  const words = chosen.get(label)?.split('/');
  if (!words) return;
  const letter = (column: number) => String.fromCharCode(64 + column);
  worksheet.dataValidations.add(`${letter(span.from)}${row}:${letter(span.to)}${row}`, {
    type: 'list',
    formulae: [`"${words.join(',')}"`],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: label,
    error: notInList,
  });
}
