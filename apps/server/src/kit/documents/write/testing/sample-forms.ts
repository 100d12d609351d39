import { followUpColumns, type PaperFollowUp, type PaperForm } from '@genjin/domain/paper-form/paper-form';
import { blankForm, type FormSheet } from '../form-sheet.ts';
import { furnitureIn } from '../furniture.ts';

/** Texts that break careless writers: formula signs, edges, Excel's own escapes, markup, characters outside the basic plane. */
export const awkwardTexts = [
  '=1+1',
  '=cmd|" /C calc"!A0',
  '+8613812345678',
  '-3',
  '@SUM(A1)',
  '\t=1',
  ' 前后空格 ',
  '第一行\n第二行\n\n第四行',
  '\n以换行开始',
  '以换行结束\n',
  'a\tb\t',
  '_x000D_',
  '_x005F_x000D_',
  '_x005F_x005F_x0041_x0042_',
  '_X000D_ _x00_ x000D_',
  '<b>&amp;</b> ]]> "\'',
  '😀👨‍👩‍👧 𠮷野家',
  '2024-03-15',
  '007',
  '1e5',
  '\u00a0\u3000\u2028x\u0085',
  '(续)自己写的',
] as const;

export const emptyFollowUp = Object.fromEntries(
  followUpColumns.map((column) => [column, '']),
) as unknown as PaperFollowUp;

export function sheetOf(form: PaperForm, more: Partial<FormSheet> = {}): FormSheet {
  return {
    company: '上海跟进软件有限公司',
    owner: '李晓明',
    printedOn: '2024-03-18',
    watermark: '李晓明 于 2024-03-18 09:30 导出',
    masked: false,
    furniture: furnitureIn('zh'),
    form,
    ...more,
  };
}

/** The paper's labels with given values, the others empty, and given rows. */
export function formOf(
  values: Readonly<Record<string, string>>,
  followUps: readonly Partial<PaperFollowUp>[],
): PaperForm {
  const { information, state } = blankForm();
  const fill = (fields: typeof information) => fields.map(({ label }) => ({ label, value: values[label] ?? '' }));
  return {
    information: fill(information),
    followUps: followUps.map((row) => ({ ...emptyFollowUp, ...row })),
    state: fill(state),
  };
}
