import type { Customer } from '@genjin/domain/customer';
import { Refusal } from '@genjin/domain/errors';
import { importedFrom } from '@genjin/domain/imported-record';
import { localDate } from '@genjin/domain/zoned-time';
import { v7 as uuidv7 } from 'uuid';
import { activePeople } from '#features/access/active-people.service';
import { holdPeopleAt } from '#features/contacts/import-contacts.service';
import { cooperationsOf } from '#features/cooperations/import-cooperations.service';
import type { CustomerValues } from '#features/customers/import-customer.service';
import { occurrencesOf } from '#features/follow-ups/import-follow-ups.service';
import { needsOf } from '#features/needs/import-needs.service';
import { obstaclesOf } from '#features/obstacles/obstacles.service';
import { teamSettings } from '#features/settings/settings.service';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { chooseTarget } from './choose-target.service.ts';
import { type ContactsDraft, draftContacts } from './draft-contacts.ts';
import { newCustomerValues, takenValues } from './draft-customer.ts';
import { draftFollowUps, type FollowUpsDraft } from './draft-follow-ups.ts';
import { draftParts, type PartsDraft } from './draft-parts.ts';
import type { FormImport } from './form-imports.service.ts';
import { FormProblems } from './form-problems.ts';
import type { KeptForm } from './import-forms.store.ts';
import { presentFollowUps } from './present-rows.ts';
import { type ReadPaper, readPaper } from './read-paper.ts';
import { resolvePeople } from './resolve-people.ts';
import { undecidedFields, undecidedNames } from './undecided.ts';

/** A form that can be written as it is: everything decided, and nothing that the API would refuse. */
export interface PreparedForm {
  readonly customerId: string;
  /** The known customer that it is merged into, held; null for a new one. */
  readonly known: Customer | null;
  readonly ownerId: string;
  readonly values: CustomerValues | Partial<CustomerValues>;
  readonly contacts: ContactsDraft;
  readonly parts: PartsDraft;
  readonly history: FollowUpsDraft;
}

/**
 * Makes of a reviewed form what is going to be written, by the same reading that the reviewer saw.
 * @throws Refusal `import.undecided` with everything that waits for a decision, or `input.invalid` with everything that is refused, each
 * with its place; what `chooseTarget` refuses.
 */
export async function prepareForm(tx: Tx, ctx: Ctx, from: FormImport, form: KeptForm): Promise<PreparedForm> {
  const settings = await teamSettings(tx);
  const today = localDate(ctx.now, ctx.zone);
  const read = readPaper(form.paper, form.choices, settings, today);
  const target = await chooseTarget(tx, ctx, form.choices, read.record);
  const { known, ownerId } = target;
  const customerId = known?.id ?? uuidv7();
  const there = known ? await whatIsThere(tx, ctx, known.id) : nothingThere;
  const people = resolvePeople(read.record, read.rows, form.choices, {
    colleagues: await activePeople(tx),
    contacts: there.people,
  });
  const undecided = [
    ...target.undecided,
    ...undecidedNames(people.undecided, ctx.locale),
    ...(known ? undecidedFields(known, read, form, settings, ctx.locale) : []),
  ];
  const problems = new FormProblems(read, ctx.locale);
  const rules = { today, pauseDays: settings.rules.pauseDays };
  const values = known
    ? takenValues(known, read, form.choices.fields, rules, problems)
    : newCustomerValues(read, rules, problems);
  const because = importedFrom(from.fileName, null)[ctx.locale];
  const prepared = {
    customerId,
    known,
    ownerId,
    values: values ?? {},
    contacts: draftContacts(read, people, there.people, because, problems),
    parts: draftParts(read, there, problems),
    history: draftFollowUps(
      newFollowUps(read, presentFollowUps(there.occurrences, read, form, from)),
      newestDay(read),
      people,
      {
        customerId,
        ownerId,
        zone: ctx.zone,
        now: ctx.now,
        today,
        archivesPast: form.choices.oldActions === 'archive',
        locale: ctx.locale,
      },
      problems,
    ),
  };
  if (undecided.length > 0) throw new Refusal('import.undecided', { fields: [...undecided, ...problems.found] });
  if (problems.found.length > 0) throw new Refusal('input.invalid', { fields: problems.found });
  return prepared;
}

const nothingThere = { people: [], needs: [], cooperations: [], obstacles: [], occurrences: [] };

async function whatIsThere(tx: Tx, ctx: Ctx, customerId: string) {
  return {
    people: await holdPeopleAt(tx, customerId),
    needs: await needsOf(tx, customerId),
    cooperations: await cooperationsOf(tx, customerId),
    obstacles: await obstaclesOf(tx, customerId),
    occurrences: await occurrencesOf(tx, customerId, ctx.zone),
  };
}

function newFollowUps({ record, rows }: ReadPaper, present: readonly boolean[]) {
  return record.followUps.flatMap((followUp, index) =>
    present[index] ? [] : [{ followUp, row: rows[index] ?? index }],
  );
}

function newestDay({ record }: ReadPaper): string {
  return (
    record.followUps
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? ''
  );
}
