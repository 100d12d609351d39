import { customerApi } from '@genjin/domain/customer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

describe('a customer’s file', () => {
  test('is the same not-found for a stranger as for an id that nobody has', async () => {
    const { product, stranger } = team;
    const { id } = await makeCustomer(team);
    const [theirs, nobodys] = await Promise.all(
      [id, uuidv7()].map(async (one) => {
        const refused = await product.refused(stranger, customerApi.read, { params: { id: one } }, 'record.not_found');
        return { ...refused, requestId: null };
      }),
    );
    expect(theirs).toEqual(nobodys);
  });

  test('says to each what they may do', async () => {
    const { product } = team;
    const { id } = await makeCustomer(team);
    const abilities = async (person: Team['owner']) =>
      (await product.call(person, customerApi.read, { params: { id } })).abilities;
    expect(await abilities(team.owner)).toContain('customer.share');
    expect(await abilities(team.manager)).toContain('customer.edit');
    expect(await abilities(team.writer)).not.toContain('customer.share');
    expect(await abilities(team.reader)).toEqual(['customer.read', 'contact.readPrivate']);
    expect(await abilities(team.observer)).toEqual(['customer.read']);
  });

  test('says what is missing and who of the decision chain', async () => {
    const { product, owner } = team;
    const { id } = await makeCustomer(team, { budget: '50-80万元', sources: ['referral'] });
    const file = await product.call(owner, customerApi.read, { params: { id } });
    expect(file.completeness.percent).toBe(16);
    expect(file.completeness.missing).toContain('decision_maker');
    expect(file.chainGaps.map((gap) => gap.gap)).toEqual(['missing', 'missing', 'missing', 'missing']);
    expect(file.collaborators).toEqual([
      { user: { id: team.writer.id, name: team.writer.name }, access: 'write' },
      { user: { id: team.reader.id, name: team.reader.name }, access: 'read' },
    ]);
  });
});
