import type { z } from 'zod';
import type { FieldProblem } from './errors.ts';
import { type Locale, schemaAt, titleOf } from './field.ts';

/** Reasons that our own checks give, each with its sentence after the field's title. */
const reasons: Record<string, readonly [zh: string, en: string]> = {
  empty: ['不能为空', 'must not be empty'],
  required: ['必须填写', 'is required'],
  not_a_number: [
    '无法识别为数字或区间，例如“50-80万元”“500-1000人”',
    'cannot be read as a number or a range, for example “50-80万元” or “500-1000人”',
  ],
  ambiguous_unit: [
    '两端的单位不明确，请两端都写单位，例如“5000万-1亿元”',
    'is unclear about the unit of both ends; write it on both, for example “5000万-1亿元”',
  ],
  max_below_min: ['的上限不能小于下限', 'has an upper end below its lower end'],
  ends_before_start: ['不能早于开始', 'must not be before the start'],
  vague: [
    '过于含糊（如“50多万”），请写成区间，例如“50-60万元”',
    'is too vague (like “50多万”); write a range, for example “50-60万元”',
  ],
  currency: ['目前只支持人民币，请换算后填写', 'must be in CNY; please convert it'],
  extra_text: [
    '含有无法识别的文字，请只写数字、区间和单位',
    'holds words that cannot be read; write numbers, a range and a unit only',
  ],
  too_large: ['数值过大', 'is too large'],
  negative: ['不能为负数', 'must not be negative'],
  control_character: ['含有不可见的控制字符', 'contains an invisible control character'],
  duplicate: ['有重复的项', 'contains duplicates'],
  not_packable: [
    '：只有 Excel 格式的跟进表（不用企业模板）可以放进一个工作簿，其他请选压缩包',
    'as one workbook is only for forms in Excel’s format without a company template; choose the zip file',
  ],
  unknown_choice: ['不是可选的值', 'is not one of the choices'],
};

const missing = ['必须填写', 'is required'] as const;

/** Whether nothing was given where something must be. The schema must have been asked with `reportInput`. */
function isMissing(issue: z.core.$ZodIssue): boolean {
  const { code, input } = issue;
  return (
    (code === 'invalid_type' || code === 'invalid_value' || code === 'invalid_union') &&
    (input === undefined || input === null)
  );
}

type Sentence = (issue: z.core.$ZodIssue) => readonly [zh: string, en: string] | null;

const sentences: Partial<Record<z.core.$ZodIssue['code'], Sentence>> = {
  invalid_type: () => ['格式不正确', 'has the wrong kind of value'],
  invalid_union: () => ['格式不正确', 'has the wrong kind of value'],
  too_small: (issue) => {
    if (issue.code !== 'too_small') return null;
    if (issue.origin === 'string')
      return issue.minimum === 1
        ? ['必须填写', 'is required']
        : [`至少 ${issue.minimum} 个字符`, `needs at least ${issue.minimum} characters`];
    if (issue.origin === 'array') return [`至少 ${issue.minimum} 项`, `needs at least ${issue.minimum}`];
    return [`不能小于 ${issue.minimum}`, `must be at least ${issue.minimum}`];
  },
  too_big: (issue) => {
    if (issue.code !== 'too_big') return null;
    if (issue.origin === 'string')
      return [`最多 ${issue.maximum} 个字符`, `may have at most ${issue.maximum} characters`];
    if (issue.origin === 'array') return [`最多 ${issue.maximum} 项`, `may have at most ${issue.maximum}`];
    return [`不能大于 ${issue.maximum}`, `must be at most ${issue.maximum}`];
  },
  invalid_format: (issue) => {
    if (issue.code !== 'invalid_format') return null;
    if (issue.format === 'email') return ['不是有效的邮箱地址', 'is not a valid e-mail address'];
    if (issue.format === 'date')
      return ['不是有效的日期（应为 2024-03-15 的形式）', 'is not a valid date (like 2024-03-15)'];
    if (issue.format === 'datetime') return ['不是有效的时间', 'is not a valid time'];
    return ['格式不正确', 'has the wrong format'];
  },
  invalid_value: () => reasons.unknown_choice ?? null,
  custom: (issue) => reasons[String((issue as { params?: { reason?: string } }).params?.reason)] ?? null,
};

/**
 * What is wrong with one field, in the asker's language, led by the field's own title:
 * "预算范围过于含糊（如“50多万”），请写成区间". Unknown keys are named.
 */
export function problemSentence(issue: z.core.$ZodIssue, root: z.ZodType, locale: Locale): string {
  if (issue.code === 'unrecognized_keys')
    return locale === 'zh' ? `不认识的字段：${issue.keys.join('、')}` : `Unknown fields: ${issue.keys.join(', ')}`;
  const pair = isMissing(issue) ? missing : (sentences[issue.code]?.(issue) ?? (['填写有误', 'is not right'] as const));
  const title = titleNear(root, issue.path, locale);
  if (locale === 'zh') return `${title}${pair[0]}`;
  return title ? `${title} ${pair[1]}` : pair[1].charAt(0).toUpperCase() + pair[1].slice(1);
}

/** The title of the field or, for an item of a list, of the nearest titled field around it. */
function titleNear(root: z.ZodType, path: readonly PropertyKey[], locale: Locale): string {
  for (let length = path.length; length > 0; length--) {
    const schema = schemaAt(root, path.slice(0, length));
    const title = schema && titleOf(schema, locale);
    if (title) return title;
  }
  return path.length > 0 ? String(path.at(-1)) : '';
}

/** All problems of a failed parse, ready for an answer or a form. */
export function problemsOf(error: z.ZodError, root: z.ZodType, locale: Locale): FieldProblem[] {
  return error.issues.map((issue) => ({
    path: issue.path.map((key) => (typeof key === 'number' ? key : String(key))),
    code:
      issue.code === 'custom'
        ? String((issue as { params?: { reason?: string } }).params?.reason ?? 'custom')
        : issue.code,
    message: problemSentence(issue, root, locale),
  }));
}
