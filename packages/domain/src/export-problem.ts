import type { Locale, Phrase } from './field.ts';

/** Why an export did not come to its end: what is wrong, and what the asker can do about it. */
const exportProblems = {
  asker_gone: {
    zh: '申请人已停用，导出没有继续。',
    en: 'The person who asked for it can no longer sign in, so it was not carried on.',
  },
  template_gone: {
    zh: '所选的企业模板已被删除。请换一个模板后重新导出。',
    en: 'The company template has been removed. Choose another one and export again.',
  },
  too_many_rows: {
    zh: '超过 Excel 工作表的行数上限（1,048,576 行）。请改用 CSV 格式，或缩小筛选范围后重新导出。',
    en: 'There are more rows than an Excel sheet can hold (1,048,576). Export as CSV, or narrow the filter.',
  },
  nothing_left: {
    zh: '没有可以导出的内容：所选客户您已无权查看，或已不存在。',
    en: 'There is nothing left to export: the chosen customers are gone, or no longer yours to see.',
  },
  failed: {
    zh: '导出时出错，没有生成文件，我们已记录。请稍后重新导出。',
    en: 'Something went wrong and no file was made; it has been logged. Export again later.',
  },
} as const satisfies Record<string, Phrase>;
export type ExportProblemCode = keyof typeof exportProblems;

/** The sentence of a failed export. A code that this version does not know reads as `failed`. */
export function exportProblemSentence(code: string, locale: Locale): string {
  return (Object.hasOwn(exportProblems, code) ? exportProblems[code as ExportProblemCode] : exportProblems.failed)[
    locale
  ];
}
