import type { FormContact, FormRecord } from '../paper-form/form-record.ts';
import { impliedStage } from '../paper-form/implied-stage.ts';
import { mergePeople } from '../paper-form/merge-people.ts';
import { type Stage, stages, statuses, statusFits, statusForStage } from '../stage.ts';
import { followUpsOf } from './follow-up-row.ts';
import { importTargets } from './import-targets.ts';
import { looksLikePerson } from './name-shape.ts';
import { tooLongIn } from './record-limits.ts';
import type { RowDraft } from './row-draft.ts';
import type { Cell, ListMapping } from './row-reading.ts';
import { rowReasons, rowRemedies } from './row-sentences.ts';

/** A cell for what concerns the row as a whole. */
const wholeRow = (text: string): Cell => ({
  column: { index: -1, heading: '', unit: '', target: null, ordinal: 1 },
  text,
});

/** Brings together what the cells of a row said. */
export function recordOf(draft: RowDraft, mapping: ListMapping): FormRecord {
  const { customer } = draft;
  if (!draft.hasType && isIndividual(draft, mapping)) customer.type = 'individual';
  settleStage(draft);
  const contacts = contactsOf(draft);
  const followUps = [...draft.followUps.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([, cells]) => followUpsOf(draft, cells, contacts))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const summary = draft.summary.join('\n');
  customer.summary = summary === '' ? null : draft.fitting(summaryCell(summary), summary);
  const { needs, cooperations, obstacles } = draft;
  const record = { customer: { ...customer }, contacts, needs, cooperations, obstacles, followUps };
  for (const { zh, value, limit } of tooLongIn(record))
    if (!draft.problems.some((one) => one.code === 'too_long' && one.value === value))
      draft.fail(
        { column: { index: -1, heading: zh, unit: '', target: null, ordinal: 1 }, text: value },
        'too_long',
        rowReasons.tooLong(limit, value.length),
        rowRemedies.shorten,
      );
  return record;
}

const summaryCell = (text: string): Cell => ({
  column: { index: -1, heading: importTargets.summary.title.zh, unit: '', target: 'summary', ordinal: 1 },
  text,
});

/** On a list of people, a name with the shape of a person's is an individual. */
function isIndividual(draft: RowDraft, { ofPeople }: ListMapping): boolean {
  return draft.customer.occupation !== null || (ofPeople && looksLikePerson(draft.customer.name));
}

/** Stage and status go together, as everywhere: what was not written follows from the other. */
function settleStage(draft: RowDraft): void {
  const { customer } = draft;
  if (!draft.hasStage && customer.status !== null) {
    customer.stage = impliedStage(customer.status);
    return;
  }
  if (statusFits(customer.stage, customer.status)) return;
  if (customer.status !== null) {
    const label = (locale: 'zh' | 'en') => statuses.label(customer.status ?? 'won', locale);
    const stage = (locale: 'zh' | 'en') => stages.label(customer.stage as Stage, locale);
    draft.warn(
      wholeRow(label('zh')),
      'conflict',
      rowReasons.stageKept({ zh: stage('zh'), en: stage('en') }, { zh: label('zh'), en: label('en') }),
    );
    draft.summary.push(`状态：${label('zh')}`);
  }
  customer.status = statusForStage(customer.stage, null);
}

function contactsOf(draft: RowDraft): FormContact[] {
  const people = [...draft.people.entries()]
    .sort(([a], [b]) => a - b)
    .map(([ordinal, person]) => {
      const family = draft.familyNames.get(ordinal);
      const name = family === undefined ? person.name : joinName(family, person.name);
      return { ...person, name };
    });
  const known = people.filter(
    ({ name, title, department, phones, emails, wechat, note, roles }) =>
      name !== null ||
      title !== null ||
      department !== null ||
      phones.length + emails.length > 0 ||
      wechat !== null ||
      note !== null ||
      roles !== null,
  );
  sharePhones(draft, known);
  const [first] = known;
  if (first && first.name === null && draft.customer.type === 'individual')
    first.name = draft.customer.name.slice(0, 50) || null;
  return mergePeople(known, []).value;
}

/** 张三、李四 beside two numbers: one for each, in their order. */
function sharePhones(draft: RowDraft, people: { phones: string[] }[]): void {
  const [first, ...others] = people;
  if (!first || others.length === 0 || first.phones.length !== people.length) return;
  if (
    others.some((person) => person.phones.length > 0) ||
    !draft.warnings.some(({ reason }) => reason === rowReasons.manyPeople)
  )
    return;
  const phones = first.phones.splice(1);
  for (const [at, person] of others.entries()) person.phones.push(...phones.slice(at, at + 1));
}

/** 张 and 三 make 张三, Smith and John make John Smith. */
function joinName(family: string, given: string | null): string {
  if (given === null || given.startsWith(family)) return given ?? family;
  return /\p{Script=Han}/u.test(family) ? family + given : `${given} ${family}`;
}
