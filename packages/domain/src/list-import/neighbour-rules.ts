import type { ColumnScores } from './column-scores.ts';
import type { ImportTarget } from './import-targets.ts';

/**
 * Words that mean different things beside different columns: 负责人 after 下一步行动 answers for the action, before 联系电话
 * without another contact it is the customer's person; 备注 beside a date and without 跟进内容 is what was said.
 */
export function applyNeighbours(columns: readonly ColumnScores[]): void {
  const score = (at: number, target: ImportTarget) => columns[at]?.scores.get(target) ?? 0;
  const anyOther = (own: number, target: ImportTarget, least: number) =>
    columns.some((_, at) => at !== own && score(at, target) >= least);
  const companies = columns.some(
    (column, at) => score(at, 'customerName') >= 0.5 && column.profile.share('company') >= 0.4,
  );
  const ofPeople =
    !companies &&
    columns.some((column, at) => score(at, 'customerName') >= 0.5 && column.profile.share('person') >= 0.6);

  for (const [at, { scores, profile, text }] of columns.entries()) {
    const names = (target: ImportTarget) => scores.get(target) ?? 0;
    if (!anyOther(at, 'nextActions', 0.6)) scores.delete('actionOwner');
    if (names('actionOwner') >= 0.6 && [1, 2].some((back) => score(at - back, 'nextActions') >= 0.7))
      scores.set('actionOwner', 0.96);
    else if (
      names('owner') >= 0.6 &&
      names('contactName') >= 0.6 &&
      !anyOther(at, 'contactName', 0.7) &&
      [1, 2].some((on) => score(at + on, 'phone') >= 0.7)
    )
      scores.set('contactName', 0.85);
    if (names('content') >= 0.6 && names('summary') >= 0.6 && names('content') < 0.9) {
      const lonely = anyOther(at, 'followUpDate', 0.6) && !anyOther(at, 'content', 0.8);
      scores.set(lonely ? 'content' : 'summary', lonely ? 0.8 : 0.74);
      scores.set(lonely ? 'summary' : 'content', 0.5);
    }
    // a person under an unknown heading: the customer's where there is no other
    if (names('owner') === 0.55 && !anyOther(at, 'contactName', 0.6)) scores.delete('owner');
    // 对接人 beside 联系人 is ours, alone the customer's
    if (names('followUpBy') >= 0.6 && names('contactName') >= 0.6 && names('owner') < 0.6)
      scores.delete(anyOther(at, 'contactName', 0.85) ? 'contactName' : 'followUpBy');
    // of people 年收入 is what they earn
    if (names('revenue') >= 0.6 && ofPeople) scores.set('purchasingPower', 0.999);
    // 下一步 | 跟进责任人: who answers for it
    if (
      /责任|负责/.test(text) &&
      names('followUpBy') >= 0.6 &&
      [1, 2].some((back) => score(at - back, 'nextActions') >= 0.7)
    )
      scores.set('actionOwner', 0.96);
    // 负责人 | 所属部门: the colleague's department
    if (names('department') >= 0.6 && score(at - 1, 'owner') >= 0.7) scores.delete('department');
    // 进展 with 已签约, 洽谈中 and no date: where the deal stands
    if (
      names('content') >= 0.6 &&
      profile.share('status') >= 0.6 &&
      profile.share('sentence') < 0.2 &&
      !anyOther(at, 'followUpDate', 0.6) &&
      !anyOther(at, 'stage', 0.6)
    )
      scores.set('stage', 0.97);
    // 客户 with people's names beside a column of companies
    if (
      names('customerName') >= 0.5 &&
      profile.share('person') >= 0.6 &&
      !/简称|名称|公司|单位|企业|company|account/i.test(text) &&
      companies &&
      anyOther(at, 'customerName', 0.5)
    )
      scores.set('contactName', Math.max(0.85, names('contactName')));
  }
}
