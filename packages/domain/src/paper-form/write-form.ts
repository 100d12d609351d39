import { customerTypes } from '../customer-type.ts';
import { priorities, probabilities, stages, statuses } from '../stage.ts';
import { writeContent } from './content-cell.ts';
import { writeCooperations } from './cooperation-cell.ts';
import { writeFeedback } from './feedback-cell.ts';
import { type FieldKey, fieldLabel, moreInformationKeys, moreStateKeys } from './form-labels.ts';
import type { FormFollowUp, FormRecord, FormWords } from './form-record.ts';
import { impliedStage } from './implied-stage.ts';
import { writeIndustry } from './industry-cell.ts';
import { writeMethod } from './method-cell.ts';
import { writeNeeds } from './needs-cell.ts';
import { writeObstacles } from './obstacle-cell.ts';
import { informationLabels, type PaperField, type PaperFollowUp, type PaperForm, stateLabels } from './paper-form.ts';
import { writeParticipants } from './participants-cell.ts';
import { writeScale } from './scale-cell.ts';
import { writeSources } from './source-cell.ts';
import { writeText } from './text-cell.ts';
import { writeDay, writeSpan } from './when-cells.ts';
import { writeActions } from './write-actions.ts';
import { writePeople } from './write-people.ts';

/** The texts of parts 1 and 3 by row. */
function fieldTexts(record: FormRecord, words: FormWords): Record<FieldKey, string> {
  const { customer } = record;
  const people = writePeople(record.contacts);
  return {
    type: customerTypes.label(customer.type, 'zh'),
    name: writeText(customer.name),
    industry: writeIndustry(customer),
    scale: writeScale(customer.headcount, customer.revenue),
    contacts: people.contacts,
    decisionChain: people.decisionChain,
    needs: writeNeeds(record.needs, customer.budget),
    cooperation: writeCooperations({
      hasCooperated: customer.hasCooperated,
      cooperationNote: customer.cooperationNote,
      cooperations: record.cooperations,
    }),
    sources: writeSources(customer, words.sources),
    creditCode: writeText(customer.creditCode),
    industryPosition: writeText(customer.industryPosition),
    organisation: writeText(customer.organisation),
    address: writeText(customer.address),
    occupation: writeText(customer.occupation),
    preferences: writeText(customer.preferences),
    purchasingPower: writeText(customer.purchasingPower),
    decisionInfluences: writeText(customer.decisionInfluences),
    timeNodeOn: customer.timeNodeOn ?? '',
    timeNodeNote: writeText(customer.timeNodeNote),
    stage: customer.stage === impliedStage(customer.status) ? '' : stages.label(customer.stage, 'zh'),
    status: customer.status ? statuses.label(customer.status, 'zh') : '',
    priority: customer.priority ? priorities.label(customer.priority, 'zh') : '',
    probability: customer.probability ? probabilities.label(customer.probability, 'zh') : '',
    pausedUntil: customer.pausedUntil ?? '',
    obstacles: writeObstacles(record.obstacles),
    summary: writeText(customer.summary),
  };
}

function writeFollowUp(followUp: FormFollowUp, record: FormRecord, words: FormWords): PaperFollowUp {
  return {
    date: writeDay(followUp.day, followUp.endDay),
    time: writeSpan(followUp.start, followUp.end),
    method: writeMethod(followUp.method, words.methods),
    participants: writeParticipants(followUp, record.contacts),
    content: writeContent(followUp, words.topics),
    feedback: writeFeedback(followUp),
    ...writeActions(followUp, followUp.day),
  };
}

/**
 * Puts a customer on the paper form in the form's own notation. The nine rows of part 1 and the five of part 3 are always there, in order;
 * fields without a printed row follow under their titles where they have a value. A text that would be misread as it is stands in 「…」.
 * `readForm` reads the same record back.
 */
export function writeForm(record: FormRecord, words: FormWords): PaperForm {
  const texts = fieldTexts(record, words);
  const row = (key: FieldKey): PaperField => ({ label: fieldLabel(key), value: texts[key] });
  const filled = (keys: readonly FieldKey[]) => keys.filter((key) => texts[key] !== '').map(row);
  return {
    information: [...(Object.keys(informationLabels) as FieldKey[]).map(row), ...filled(moreInformationKeys)],
    followUps: record.followUps.map((followUp) => writeFollowUp(followUp, record, words)),
    state: [...(Object.keys(stateLabels) as FieldKey[]).map(row), ...filled(moreStateKeys)],
  };
}
