import { looksLikePerson } from './name-shape.ts';
import type { ColumnPlan } from './sheet-plan.ts';

/**
 * Whether the column of customers holds people: its heading says so, or it does not speak of organisations and most of its values have
 * the shape of people's names.
 */
export function holdsPeople({ heading, samples }: Pick<ColumnPlan, 'heading' | 'samples'>): boolean {
  if (/姓名|业主|学员|家长|会员/.test(heading)) return true;
  if (/公司|企业|单位|机构|商户|厂|店|company|account|organi[sz]ation|business/i.test(heading)) return false;
  const people = samples.filter((value) => looksLikePerson(value)).length;
  return people > 0 && people >= samples.length * 0.6;
}
