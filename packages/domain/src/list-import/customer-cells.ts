import { checkCreditCode } from '../credit-code.ts';
import type { Phrase } from '../field.ts';
import { readCooperations } from '../paper-form/cooperation-cell.ts';
import { readCustomerType } from '../paper-form/customer-type-cell.ts';
import { readWord } from '../paper-form/dictionary-words.ts';
import { readIndustry } from '../paper-form/industry-cell.ts';
import { readNeeds } from '../paper-form/needs-cell.ts';
import { readObstacles } from '../paper-form/obstacle-cell.ts';
import { readingNotes } from '../paper-form/reading-notes.ts';
import { readSources } from '../paper-form/source-cell.ts';
import { readProbability } from '../paper-form/state-cells.ts';
import { saysNothing } from '../paper-form/text-reading.ts';
import { readComingDay } from '../paper-form/time-node-cell.ts';
import { priorities } from '../stage.ts';
import { dealLabel, readDeal, readDealAnswer, readLevel } from './deal-words.ts';
import { importTargets } from './import-targets.ts';
import { remembering, rememberingFor } from './remembering.ts';
import type { RowDraft } from './row-draft.ts';
import type { Cell } from './row-reading.ts';
import { rowReasons, rowRemedies } from './row-sentences.ts';

const both = (zh: string, en: string): Phrase => ({ zh, en });
const typeOf = remembering(readCustomerType);
const dealOf = remembering(readDeal);
const levelOf = remembering(readLevel);
const probabilityOf = remembering(readProbability);
/** A type that is none, or both, stays in the summary. */
export function readTypeCell(draft: RowDraft, cell: Cell): void {
  const type = draft.told(cell, typeOf(cell.text));
  if (type === null) {
    if (!saysNothing(cell.text)) draft.keep(cell);
    return;
  }
  draft.customer.type = type;
  draft.hasType = true;
}

export function readCreditCodeCell(draft: RowDraft, cell: Cell): void {
  const check = checkCreditCode(cell.text);
  if (saysNothing(cell.text)) return;
  if (check.kind === 'malformed' && /^\d(?:\.\d+)?e\+\d+$/i.test(cell.text))
    draft.warn(cell, 'digits_lost', rowReasons.digitsLost(cell.text), rowRemedies.phone);
  else if (check.kind === 'malformed' || check.kind === 'wrong_check')
    draft.warn(cell, 'odd_code', rowReasons.oddCode(cell.text));
  draft.customer.creditCode = draft.fitting(cell, check.kind === 'malformed' ? cell.text : check.normalised);
}

/** Searching the standard takes a millisecond. */
const industryOf = remembering(readIndustry);
const longestIndustry = 200;

export function readIndustryCell(draft: RowDraft, cell: Cell): void {
  const text = draft.fitting(cell, cell.text, longestIndustry);
  if (text === null) return;
  const { industryCode, industryNote } = draft.told(cell, industryOf(text));
  draft.customer.industryCode ??= industryCode;
  draft.customer.industryNote ??= industryNote;
}

const sourcesOf = rememberingFor(readSources);

export function readSourcesCell(draft: RowDraft, cell: Cell): void {
  const text = draft.fitting(cell, cell.text, 200);
  if (text === null) return;
  const items = draft.context.words.sources;
  const reading = sourcesOf(text, items);
  const fair =
    reading.certainty === 'unread' && /展(?:会|览|览会)?$|交易会|exhibition|trade ?show|fair$/i.test(text)
      ? (readWord('展会', items)?.item ?? null)
      : null;
  if (fair) draft.warn(cell, 'assumed', readingNotes.sourceAssumed(fair.label));
  const { sources, sourceNote } = fair ? { sources: [fair.code], sourceNote: text } : draft.told(cell, reading);
  draft.customer.sources = sources.slice(0, 10);
  draft.customer.sourceNote = sources.length > 10 ? text : sourceNote;
}

/** Of several columns (省, 市, 详细地址) the later ones follow, unless the text already begins with them. */
export function readAddressCell(draft: RowDraft, cell: Cell): void {
  if (saysNothing(cell.text)) return;
  const before = draft.customer.address ?? '';
  const whole =
    before === '' || cell.text.startsWith(before)
      ? cell.text
      : before.endsWith(cell.text)
        ? before
        : joinAddress(before, cell.text);
  draft.customer.address = draft.fitting(cell, whole) ?? draft.customer.address;
}

const joinAddress = (before: string, text: string): string =>
  /[a-z]$/i.test(before) || /^[a-z]/i.test(text) ? `${before}, ${text}` : before + text;

export function readNeedCell(draft: RowDraft, cell: Cell): void {
  const { needs, budget, rest } = draft.told(cell, readNeeds(cell.text));
  const limit = importTargets.need.limit ?? 0;
  const latent = /潜在|隐性|latent/i.test(cell.column.heading);
  for (const need of needs) {
    if (draft.fitting(cell, need.content, limit) === null) continue;
    if (!draft.needs.some((known) => known.content === need.content))
      draft.needs.push(latent ? { ...need, kind: 'latent' } : need);
  }
  draft.customer.budget ??= budget;
  if (rest !== null) draft.keep(cell, rest);
}

export function readDealCell(draft: RowDraft, cell: Cell): void {
  const deal = readDealAnswer(cell.column.heading, cell.text) ?? (saysNothing(cell.text) ? null : dealOf(cell.text));
  if (!deal && saysNothing(cell.text)) return;
  if (!deal) {
    draft.keepUnread(cell);
    return;
  }
  const isStage = cell.column.target === 'stage';
  if (deal.stage && (isStage || !draft.hasStage)) {
    draft.customer.stage = deal.stage;
    draft.hasStage = true;
  }
  if (deal.status && (!isStage || draft.customer.status === null)) draft.customer.status = deal.status;
  if (deal.assumed) draft.warn(cell, 'assumed', rowReasons.taken(cell.text, dealLabel(deal)));
}

export function readPriorityCell(draft: RowDraft, cell: Cell): void {
  if (saysNothing(cell.text)) return;
  const level = levelOf(cell.text);
  if (!level) {
    draft.keepUnread(cell);
    return;
  }
  draft.customer.priority = level.code;
  const label = both(priorities.label(level.code, 'zh'), priorities.label(level.code, 'en'));
  if (level.assumed) draft.warn(cell, 'assumed', rowReasons.taken(cell.text, label));
}

export function readProbabilityCell(draft: RowDraft, cell: Cell): void {
  const bare = cell.column.unit === '%' && /^\d/.test(cell.text) && !/[%.]/.test(cell.text);
  const reading = probabilityOf(bare ? `${cell.text}%` : cell.text);
  if (reading.certainty === 'unread') draft.keepUnread(cell);
  else draft.customer.probability = draft.told(cell, reading);
}

export function readObstacleCell(draft: RowDraft, cell: Cell): void {
  for (const obstacle of draft.told(cell, readObstacles(cell.text)))
    if (draft.fitting(cell, obstacle.note ?? '', 1000) !== null) draft.obstacles.push(obstacle);
}

export function readCooperationCell(draft: RowDraft, cell: Cell): void {
  const { hasCooperated, cooperationNote, cooperations } = draft.told(cell, readCooperations(cell.text));
  draft.customer.hasCooperated = hasCooperated;
  draft.customer.cooperationNote = cooperationNote === null ? null : draft.fitting(cell, cooperationNote);
  draft.cooperations.push(...cooperations);
}

/** A day, or words for one (三季度), which are kept as such. */
export function readTimeNodeCell(draft: RowDraft, cell: Cell): void {
  const { on, note } = draft.told(cell, readComingDay(cell.text, draft.context.today));
  draft.customer.timeNodeOn = on;
  draft.customer.timeNodeNote = note === null ? null : draft.fitting(cell, note, 200);
}
