import type { Locale, Phrase } from './field.ts';

/**
 * Why a file from outside was not read: what is wrong, and what its sender can do about it. `{limit}` and `{found}` are filled from the
 * details; a place in the file, where one is known, follows in brackets.
 */
export const documentProblems = {
  empty: {
    zh: '文件是空的，没有可读取的内容。请确认选对了文件。',
    en: 'The file is empty: there is nothing to read in it. Check that it is the right one.',
  },
  too_large: {
    zh: '文件超过 {limit} MB 的上限。请拆成几个文件，或删除其中的图片后再试。',
    en: 'The file is larger than {limit} MB. Split it, or remove its pictures, and try again.',
  },
  unpacked_too_large: {
    zh: '文件解压后的内容超过上限（{limit}），没有读取。请只保留需要的工作表和数据，另存后再试。',
    en: 'The unpacked content is larger than allowed ({limit}), so the file was not read. Keep only the sheets and data that are needed, save it again and retry.',
  },
  too_many_parts: {
    zh: '文件内部的部件超过 {limit} 个。请把内容复制到一个新文件后再试。',
    en: 'The file holds more than {limit} parts. Copy its content into a new file and try again.',
  },
  too_many_sheets: {
    zh: '工作表超过 {limit} 个。请拆成几个文件后再试。',
    en: 'There are more than {limit} sheets. Split the file and try again.',
  },
  too_many_rows: {
    zh: '有内容的行超过 {limit} 行。请拆成几个文件，或删除多余的行后再试。',
    en: 'More than {limit} rows have content. Split the file, or delete rows that are not needed, and try again.',
  },
  too_many_columns: {
    zh: '列数超过 {limit} 列。请删除多余的列后再试。',
    en: 'There are more than {limit} columns. Delete those that are not needed and try again.',
  },
  cell_too_long: {
    zh: '有单元格或段落超过 {limit} 个字符；如是 CSV，也可能是少了一个引号。请检查后再试。',
    en: 'A cell or paragraph is longer than {limit} characters; in a CSV file a quotation mark may be missing. Check it and try again.',
  },
  too_deep: {
    zh: '表格或内容嵌套过深（超过 {limit} 层）。请把内容整理为普通表格后再试。',
    en: 'Tables or content are nested deeper than {limit} levels. Rearrange them as plain tables and try again.',
  },
  encrypted: {
    zh: '文件设有打开密码，无法读取。请取消密码后另存再试。',
    en: 'The file is protected by a password and cannot be read. Remove the password, save it and try again.',
  },
  macros: {
    zh: '文件含有宏，为安全起见不予读取。请另存为不含宏的 .xlsx 或 .docx 后再试。',
    en: 'The file holds macros and is not read, for safety. Save it as .xlsx or .docx without macros and try again.',
  },
  wrong_type: {
    zh: '这是 {found}，不是可以读取的文件。请使用 .xlsx、.xls、.csv、.docx、.doc 或 .vcf 文件。',
    en: 'This is {found}, which cannot be read. Use an .xlsx, .xls, .csv, .docx, .doc or .vcf file.',
  },
  unknown_type: {
    zh: '无法识别这个文件的格式。请使用 .xlsx、.xls、.csv、.docx、.doc 或 .vcf 文件。',
    en: 'What kind of file this is cannot be told. Use an .xlsx, .xls, .csv, .docx, .doc or .vcf file.',
  },
  damaged: {
    zh: '文件已损坏或不完整。请用 Excel、WPS 或 Word 打开，另存为 .xlsx 或 .docx 后再试。',
    en: 'The file is damaged or incomplete. Open it in Excel, WPS or Word, save it as .xlsx or .docx and try again.',
  },
  doctype: {
    zh: '文件含有不允许的声明（DOCTYPE），为安全起见不予读取。请用 Excel、WPS 或 Word 另存后再试。',
    en: 'The file holds a declaration that is not allowed (DOCTYPE) and is not read, for safety. Save it again with Excel, WPS or Word and retry.',
  },
  old_format_unreadable: {
    zh: '这个旧格式的文件（.doc 或 .xls）无法读取。请另存为 .docx 或 .xlsx 后再试。',
    en: 'This file of an old format (.doc or .xls) cannot be read. Save it as .docx or .xlsx and try again.',
  },
  timed_out: {
    zh: '读取超过 {limit} 秒，已停止。请拆成较小的文件，或另存为 .xlsx、.docx 后再试。',
    en: 'Reading took longer than {limit} seconds and was stopped. Split the file, or save it as .xlsx or .docx, and try again.',
  },
  out_of_memory: {
    zh: '读取这个文件需要的内存超过上限，已停止。请拆成较小的文件，或另存为 .xlsx、.docx 后再试。',
    en: 'Reading this file needs more memory than allowed and was stopped. Split it, or save it as .xlsx or .docx, and try again.',
  },
  reader_failed: {
    zh: '读取文件时意外中断，没有读入任何内容。请用 Excel、WPS 或 Word 另存后再试。',
    en: 'Reading broke off unexpectedly and nothing was taken in. Save the file again with Excel, WPS or Word and retry.',
  },
} as const satisfies Record<string, Phrase>;
export type DocumentProblemCode = keyof typeof documentProblems;

/** What was read differently than its name or its signs would make one expect; the reading itself succeeded. */
export const documentWarnings = {
  extension_differs: {
    zh: '文件名的后缀与内容不符，已按内容（{found}）读取。',
    en: 'The extension does not fit the content; the file was read as what it is ({found}).',
  },
  undecodable_characters: {
    zh: '有 {found} 处字符无法按 {encoding} 识别，请检查编码是否选对。',
    en: '{found} characters cannot be read as {encoding}. Check that the encoding is the right one.',
  },
  unclosed_quote: {
    zh: '有引号没有闭合，其后的内容可能并入了同一格。',
    en: 'A quotation mark is not closed; what follows it may have ended up in one cell.',
  },
  macros_ignored: {
    zh: '文件含有宏，只读取了文字，没有运行任何宏。',
    en: 'The file holds macros. Only its texts were read; no macro was run.',
  },
  merges_ignored: {
    zh: '合并单元格超过 {found} 个，其余按未合并读取。',
    en: 'There are more than {found} merged cells; the rest were read as not merged.',
  },
} as const satisfies Record<string, Phrase>;
export type DocumentWarningCode = keyof typeof documentWarnings;

/** What fills a sentence. `place` is a cell (`Sheet1!B5`) or a part of the file, understood in any language. */
export type DocumentDetails = Readonly<Record<string, string | number>>;

/** The sentence of a refused file: what is wrong, where, and what to do. */
export function documentProblemSentence(code: DocumentProblemCode, details: DocumentDetails, locale: Locale): string {
  return withPlace(documentProblems[code][locale], details, locale);
}

/** The sentence of a warning about a file that was read. */
export function documentWarningSentence(code: DocumentWarningCode, details: DocumentDetails, locale: Locale): string {
  return withPlace(documentWarnings[code][locale], details, locale);
}

function withPlace(sentence: string, details: DocumentDetails, locale: Locale): string {
  const filled = sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(details, name) ? String(details[name]) : whole,
  );
  if (!Object.hasOwn(details, 'place')) return filled;
  return locale === 'zh' ? `${filled}（位置：${details.place}）` : `${filled} (At: ${details.place})`;
}
