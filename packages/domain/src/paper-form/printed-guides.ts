import { informationLabels, stateLabels } from './paper-form.ts';

/** Guides as other printings of the form have them. */
const otherPrintings = [
  '姓名、职位、电话、邮箱(*号代替真实信息)',
  '最终决策人、技术评估人、使用部门负责人等(姓名及职位)',
  '最终决策人、技术评估人、使用部门负责人等(姓名及职位);采购负责人',
  '高意向/低关注/暂缓跟进/成交/流失',
  '30%-50%/50%-70%/70%-90%',
  '预算不足/决策周期长/竞品优势/需求不明确',
];

const fold = (text: string): string => text.normalize('NFKC').replace(/[\s"'“”‘’、,;:。.]/g, '');
const guides: ReadonlySet<string> = new Set(
  [...Object.values(informationLabels), ...Object.values(stateLabels)]
    .map((label): string => label.guide)
    .filter((guide) => guide !== '')
    .concat(otherPrintings)
    .map(fold),
);

/** Whether a text is one of the form's own instructions (填写说明), which nobody wrote as a value. */
export function isPrintedGuide(text: string): boolean {
  return text.length <= 100 && guides.has(fold(text));
}
