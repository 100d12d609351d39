import { companyCore } from '@genjin/domain/company-core';
import { companyNameLikeness } from '@genjin/domain/company-name-likeness';
import { customerApi } from '@genjin/domain/customer';
import { nameKeysForDuplicates } from '@genjin/domain/list-import/company-name-key';
import { similarPairs } from '@genjin/domain/testing/similar-companies';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTeam, type Team } from '../../../test/team.ts';
import { companiesAlike } from './alike-names.service.ts';
import { customersWithSigns } from './known-customers.service.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

const coreOf = (name: string) => companyCore(nameKeysForDuplicates(name));

test('the indexes meet every labelled name that the comparison finds alike, and by some of its own', async () => {
  const { db } = team.product;
  const ids = new Map<string, string>();
  for (const [, name] of similarPairs) {
    const body = { id: uuidv7(), type: 'enterprise' as const, name };
    ids.set(name, (await team.product.call(team.owner, customerApi.create, { body })).id);
  }
  const [missed, byLikeness]: [string[], string[]] = [[], []];
  for (const [written, known] of similarPairs) {
    if (companyNameLikeness(coreOf(written), coreOf(known))?.level !== 'similar') continue;
    const signs = await customersWithSigns(db, { type: 'enterprise', name: written, creditCode: null, phones: [] }, 40);
    const found = await companiesAlike(
      db,
      written,
      signs.map(({ id }) => id),
    );
    if (!found.some(({ id, level }) => id === ids.get(known) && level === 'similar'))
      missed.push(`${written} | ${known}`);
    if (!signs.some(({ id }) => id === ids.get(known))) byLikeness.push(known);
  }
  expect(missed).toEqual([]);
  expect(byLikeness.length).toBeGreaterThan(80);
}, 60_000);
