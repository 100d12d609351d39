import type { Phrase } from './field.ts';

/** Why an import as a whole came to an end, where the file itself is not the reason (for that see `document-problem.ts`). */
export const importProblems = {
  no_form: {
    zh: '文件中没有找到可导入的跟进表或客户列表。Word 文件请使用跟进表；列表请使用 .xlsx、.xls、.csv 或 .vcf。',
    en: 'Neither a filled form nor a list of customers was found. A Word file must hold the form; bring lists as .xlsx, .xls, .csv or .vcf.',
  },
  person_gone: {
    zh: '导入人已停用或不再有导入权限，导入已停止；已导入的内容保留。',
    en: 'Whoever imports may no longer do so. The import was stopped; what is in stays.',
  },
  file_gone: {
    zh: '文件已不在存储中，请重新上传。',
    en: 'The file is no longer in storage. Upload it again.',
  },
} as const satisfies Record<string, Phrase>;
export type ImportProblemCode = keyof typeof importProblems;

/** What can be the matter with a row beyond the reading of its cells: why, and what to do about it. */
export interface RowTrouble {
  readonly reason: Phrase;
  readonly remedy: Phrase;
}

export const rowTroubles = {
  refused: {
    reason: { zh: '内容不符合要求', en: 'The content is not acceptable' },
    remedy: { zh: '按提示修改后重新导入这一行', en: 'Correct it as told and import the row again' },
  },
  owner_unknown: {
    reason: {
      zh: '没有找到这位同事，或同名不止一位，客户归导入人',
      en: 'No such colleague, or several of that name; the customer is the importer’s',
    },
    remedy: { zh: '导入后由主管或管理员调整负责人', en: 'Have a manager or administrator change the owner afterwards' },
  },
  owner_refused: {
    reason: {
      zh: '您不能为这位同事新建客户，客户归导入人',
      en: 'You may not create customers for this colleague; the customer is the importer’s',
    },
    remedy: {
      zh: '请主管或管理员导入，或导入后调整负责人',
      en: 'Let a manager or administrator import it, or change the owner afterwards',
    },
  },
  only_similar: {
    reason: {
      zh: '只是疑似重复，没有自动合并，已跳过',
      en: 'It only looks like a known customer and was not merged by itself; it was left out',
    },
    remedy: {
      zh: '在试运行结果中为这一行选择合并或新建',
      en: 'Choose for this row whether to merge it or to create it',
    },
  },
  may_not_edit: {
    reason: {
      zh: '您没有修改这个已有客户的权限，不能合并',
      en: 'You may not edit the known customer, so the row cannot be merged',
    },
    remedy: {
      zh: '请其负责人或管理员合并，或为这一行选择新建',
      en: 'Ask its owner or an administrator, or choose to create it anyway',
    },
  },
  not_visible: {
    reason: {
      zh: '要合并的客户已不存在，或不在您的数据范围内',
      en: 'The customer to merge into is gone, or not yours to see',
    },
    remedy: {
      zh: '请其负责人或管理员导入，或为这一行选择新建',
      en: 'Have its owner or an administrator import it, or choose to create it anyway',
    },
  },
  above_missing: {
    reason: {
      zh: '它所属的客户（前面的行）未能导入',
      en: 'The customer it belongs to, on a row above, was not imported',
    },
    remedy: { zh: '先修正前面的行，再一起导入', en: 'Mend the row above and import both' },
  },
  not_stored: {
    reason: { zh: '这一行未能保存', en: 'The row could not be stored' },
    remedy: {
      zh: '检查这一行的内容后重新导入；仍不成功请联系管理员',
      en: 'Check the row and import it again; if that fails, ask your administrator',
    },
  },
  wake_up_assumed: {
    reason: {
      zh: '暂缓跟进但没有唤醒日期，已按默认天数设置',
      en: 'Paused without a wake-up date; the usual number of days was taken',
    },
    remedy: { zh: '需要时在导入后修改唤醒日期', en: 'Change the wake-up date afterwards where needed' },
  },
} as const satisfies Record<string, RowTrouble>;

/** Of a row whose customer stands above with another value in a field: the first one is kept. */
export function sameCustomerDiffers(field: Phrase): RowTrouble {
  return {
    reason: {
      zh: `“${field.zh}”与前面同一客户的行不同，以前面的为准`,
      en: `“${field.en}” differs from a row of the same customer above, which is kept`,
    },
    remedy: { zh: '请核对；需要时在导入后修改', en: 'Please check; change it after the import where needed' },
  };
}

/** Why an undo left something in place. */
export const keptReasons = {
  edited: { zh: '导入后有人修改过', en: 'Somebody changed it after the import' },
  in_use: { zh: '导入后有其他内容引用了它', en: 'Something made after the import refers to it' },
  merged_edited: {
    zh: '合并到已有客户的部分内容，之后有人修改过，已保留',
    en: 'Part of what was merged into this known customer was changed since and stays',
  },
  no_right: { zh: '您已无权修改这个客户', en: 'You may no longer edit this customer' },
} as const satisfies Record<string, Phrase>;
export type KeptReason = keyof typeof keptReasons;

/** The reason that the history gives for what an undo changed back. */
export function importUndone(fileName: string): Phrase {
  return { zh: `撤销导入：${fileName}`, en: `Import undone: ${fileName}` };
}
