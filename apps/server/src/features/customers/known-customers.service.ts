import { checkCreditCode } from '@genjin/domain/credit-code';
import type { CustomerType } from '@genjin/domain/customer-type';
import type { DuplicateReason } from '@genjin/domain/duplicate';
import { nameKeysForDuplicates } from '@genjin/domain/list-import/company-name-key';
import { maskCustomerName } from '@genjin/domain/mask';
import { phoneDigits, readPhones } from '@genjin/domain/phone';
import { allows, type Relation } from '@genjin/domain/policy';
import { phoneTailTokens } from '@genjin/domain/search-tokens';
import { relationsTo } from '#features/access/access.service';
import type { Ctx } from '#kit/context';
import type { Db } from '#kit/db';
import { type FoundBySign, selectBySigns } from './customer-signs.store.ts';
import { selectToTell } from './known-customers.store.ts';

/** What is written of a customer that may be known; '' and null say nothing. */
export interface WrittenCustomer {
  readonly type: CustomerType;
  readonly name: string;
  readonly creditCode: string | null;
  readonly phones: readonly string[];
}

/** A known customer as far as somebody may know of it. */
export interface ToldCustomer {
  readonly id: string;
  /** Null where the asker may not see it: then the name is masked. */
  readonly customerId: string | null;
  readonly name: string;
  readonly owner: string | null;
  readonly department: string | null;
  readonly lastContactAt: string | null;
  readonly relation: Relation;
}

/** Customers that share a credit code, a name or a telephone number with one, whoever's they are, the surest first. */
export function customersWithSigns(db: Db, written: WrittenCustomer, most: number): Promise<FoundBySign[]> {
  const { exact, similar } = nameKeysForDuplicates(written.name);
  return selectBySigns(
    db,
    {
      type: written.type,
      exactKey: exact,
      similarKey: similar,
      creditCode: written.creditCode === null ? '' : checkCreditCode(written.creditCode).normalised,
      phones: phoneLexemes(written.phones),
    },
    most,
  );
}

/** A number that is masked or too short to be anybody's own says nothing. */
function phoneLexemes(phones: readonly string[]): string[] {
  const numbers = phones
    .flatMap(readPhones)
    .filter(({ normalised }) => !normalised.includes('*'))
    .map(({ normalised }) => phoneDigits(normalised))
    .filter((digits) => digits.length >= 7);
  return [...new Set(numbers.flatMap(phoneTailTokens))];
}

/**
 * What the asker may know of known customers, in the same order; those that are gone are left out. Of one that they may not see, or that was
 * found by a telephone number which they may not read there, only a masked name, the team and the last contact are told: the caller gives
 * the last two away, or does not.
 */
export async function tellKnown<F extends { readonly id: string; readonly why: DuplicateReason }>(
  db: Db,
  ctx: Pick<Ctx, 'asker'>,
  found: readonly F[],
): Promise<(F & ToldCustomer)[]> {
  if (found.length === 0) return [];
  const ids = [...new Set(found.map(({ id }) => id))];
  const [relations, rows] = [await relationsTo(db, ctx, ids), await selectToTell(db, ids)];
  const known = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap((one) => {
    const row = known.get(one.id);
    if (!row) return [];
    const relation = relations.get(one.id) ?? 'nobody';
    const shown = allows(relation, one.why === 'phone' ? 'contact.readPrivate' : 'customer.read');
    const { department, lastContactAt } = row;
    const told = shown
      ? { customerId: row.id, name: row.name, owner: row.owner }
      : { customerId: null, name: maskCustomerName(row), owner: null };
    return [{ ...one, ...told, department, lastContactAt, relation }];
  });
}
