import { type Stage, stages, statuses } from '../stage.ts';
import { readCooperations } from './cooperation-cell.ts';
import { readCustomerType } from './customer-type-cell.ts';
import { FieldCells } from './field-cells.ts';
import type { FieldKey } from './form-labels.ts';
import type { FormCustomer, FormRecord, FormWords } from './form-record.ts';
import { impliedStage } from './implied-stage.ts';
import { readIndustry } from './industry-cell.ts';
import { mergePeople, withInferredRoles } from './merge-people.ts';
import { readNeeds } from './needs-cell.ts';
import { readObstacles } from './obstacle-cell.ts';
import { type CellReading, followUpColumns, type PaperForm } from './paper-form.ts';
import { readPeople } from './people-cell.ts';
import { readRow } from './read-row.ts';
import { readingNotes } from './reading-notes.ts';
import { readScale } from './scale-cell.ts';
import { readSources } from './source-cell.ts';
import { readPriority, readProbability, readStage, readStatus } from './state-cells.ts';
import { readText } from './text-cell.ts';
import { readComingDay } from './time-node-cell.ts';
import { understood } from './understood.ts';

/** A form as it was understood: the record, and what was made of each cell that is not empty. */
export interface FormReading {
  readonly record: FormRecord;
  readonly cells: readonly CellReading[];
}

/** A choice that could not be read stays in the summary. */
const unreadChoice = <T>(value: T | null, text: string): string | null =>
  value === null && readText(text).value !== null ? text.trim() : null;

function readPeopleCells(cells: FieldCells): FormRecord['contacts'] {
  const contacts = cells.read('contacts', readPeople, understood.people);
  const chain = cells.read('decisionChain', readPeople, (people) => understood.people(withInferredRoles(people)));
  const merged = mergePeople(contacts, chain);
  cells.add(cells.has('decisionChain') ? 'decisionChain' : 'contacts', merged);
  return merged.value;
}

type Progress = Pick<FormCustomer, 'stage' | 'status' | 'priority' | 'probability' | 'pausedUntil'>;

function readProgress(cells: FieldCells, today: string): Progress {
  const status = cells.read('status', readStatus, (code) => (code ? statuses.label(code, 'zh') : ''), unreadChoice);
  const priority = cells.read(
    'priority',
    readPriority,
    (code) => (code ? understood.priority(code) : ''),
    unreadChoice,
  );
  const probability = cells.read(
    'probability',
    readProbability,
    (code) => (code ? understood.probability(code) : ''),
    unreadChoice,
  );
  const written = cells.read('stage', readStage, (code) => (code ? stages.label(code, 'zh') : ''), unreadChoice);
  const paused = cells.read(
    'pausedUntil',
    (text) => readComingDay(text, today),
    ({ on }) => on ?? '',
    ({ note }) => note,
  );
  const stage: Stage = written ?? impliedStage(status);
  // 成交 and 流失 have one stage each; the others could have been prospects too.
  if (written === null && status !== null && status !== 'won' && status !== 'lost')
    cells.add('status', { certainty: 'assumed', notes: [readingNotes.stageAssumed(stages.label(stage, 'zh'))] });
  return { stage, status, priority, probability, pausedUntil: paused.on };
}

function readTypeAndName(cells: FieldCells): Pick<FormCustomer, 'type' | 'name'> {
  const name = cells.read('name', readText, understood.text) ?? '';
  const written = cells.read(
    'type',
    readCustomerType,
    (code) => (code ? understood.customerType(code) : ''),
    unreadChoice,
  );
  if (written) return { type: written, name };
  const personal = cells.has('occupation') || cells.has('purchasingPower') || cells.has('preferences');
  const place: FieldKey = cells.has('type') ? 'type' : 'name';
  cells.add(place, {
    certainty: cells.has('type') ? 'unread' : 'assumed',
    notes: [personal ? readingNotes.typeFromFields : readingNotes.typeMissing],
  });
  return { type: personal ? 'individual' : 'enterprise', name };
}

function readFields(cells: FieldCells, words: FormWords, today: string): Omit<FormRecord, 'followUps'> {
  const text = (key: FieldKey) => cells.read(key, readText, understood.text);
  const { type, name } = readTypeAndName(cells);
  const industry = cells.read('industry', readIndustry, understood.industry);
  const scale = cells.read('scale', readScale, understood.scale, ({ rest }) => rest);
  const contacts = readPeopleCells(cells);
  const needs = cells.read('needs', readNeeds, understood.needs, ({ rest }) => rest);
  const past = cells.read('cooperation', readCooperations, understood.cooperation);
  const sources = cells.read(
    'sources',
    (cell) => readSources(cell, words.sources),
    (found) => understood.sources(found, words.sources),
  );
  const node = cells.read(
    'timeNodeOn',
    (cell) => readComingDay(cell, today),
    ({ on }) => on ?? '',
  );
  const obstacles = cells.read('obstacles', readObstacles, understood.obstacles);
  const progress = readProgress(cells, today);
  const customer: FormCustomer = {
    type,
    name,
    ...sources,
    creditCode: text('creditCode'),
    ...industry,
    industryPosition: text('industryPosition'),
    organisation: text('organisation'),
    address: text('address'),
    occupation: text('occupation'),
    preferences: text('preferences'),
    purchasingPower: text('purchasingPower'),
    decisionInfluences: text('decisionInfluences'),
    timeNodeOn: node.on,
    timeNodeNote: joinedLines(node.note, text('timeNodeNote')),
    hasCooperated: past.hasCooperated,
    cooperationNote: past.cooperationNote,
    headcount: scale.headcount,
    revenue: scale.revenue,
    budget: needs.budget,
    ...progress,
    // Last: by now it is known what found no place.
    summary: joinedLines(text('summary'), ...cells.leftOver),
  };
  return { customer, contacts, needs: needs.needs, cooperations: past.cooperations, obstacles };
}

function joinedLines(...parts: readonly (string | null)[]): string | null {
  const lines = parts.filter((part) => part !== null);
  return lines.length === 0 ? null : lines.join('\n');
}

/**
 * Reads a paper form as people fill it in. Every cell that is not empty has its reading; what was not understood stays as text where it
 * belongs, or in the summary, or in the content of its row, and is told. A follow-up without a readable date has the day ''. Never throws.
 * @param options.today `YYYY-MM-DD`: dates without a year lie before it, deadlines after their row's date
 */
export function readForm(form: PaperForm, words: FormWords, options: { readonly today: string }): FormReading {
  const cells = new FieldCells(form);
  const fields = readFields(cells, words, options.today);
  const rows = form.followUps.flatMap((row, index) =>
    followUpColumns.some((column) => row[column].trim() !== '')
      ? [readRow(row, index, words, fields.contacts, options.today)]
      : [],
  );
  return {
    record: { ...fields, followUps: rows.map((row) => row.followUp) },
    cells: [...cells.inOrder(form), ...rows.flatMap((row) => row.cells)],
  };
}
