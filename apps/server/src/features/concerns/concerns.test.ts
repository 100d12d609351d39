import { concernApi } from '@genjin/domain/concern';
import { customerApi } from '@genjin/domain/customer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertFollowUp, makeCustomer, openTeam, type Team } from '../../../test/team.ts';
import { concernsOpenedBy, openConcerns, resolveConcerns } from './concerns.service.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

const ctx = () =>
  ({
    now: team.product.now.toISOString(),
    locale: 'zh',
    asker: { id: team.owner.id, name: team.owner.name },
  }) as never;

/** A concern that the customer raised in a contact. */
async function raised(major = false): Promise<{ customerId: string; followUpId: string; id: string }> {
  const { id: customerId } = await makeCustomer(team, { budget: '50-80万元', timeNodeNote: '3月底前签订' });
  const followUpId = await insertFollowUp(team, customerId, { endedAt: '2026-03-15T02:00:00.000Z' });
  const concern = { id: uuidv7(), content: '担心实施周期', major };
  await team.product.db.transaction().execute((tx) => openConcerns(tx, ctx(), customerId, [concern], followUpId));
  return { customerId, followUpId, id: concern.id };
}
const fileOf = (customerId: string) => team.product.call(team.owner, customerApi.read, { params: { id: customerId } });

describe('concerns', () => {
  test('belong to the follow-up that opened them, at its time, until one resolves them', async () => {
    const { product } = team;
    const { customerId, followUpId, id } = await raised();
    const [concern] = (await fileOf(customerId)).concerns;
    expect(concern).toMatchObject({ openedBy: followUpId, openedAt: '2026-03-15T02:00:00.000Z', resolvedAt: null });
    expect(await concernsOpenedBy(product.db, [followUpId])).toEqual([concern]);
    expect(await concernsOpenedBy(product.db, [])).toEqual([]);
    const later = await insertFollowUp(team, customerId, { endedAt: '2026-03-15T06:00:00.000Z' });
    await product.db.transaction().execute((tx) => resolveConcerns(tx, ctx(), customerId, [id], later));
    expect((await fileOf(customerId)).concerns).toMatchObject([
      { resolvedBy: later, resolvedAt: '2026-03-15T06:00:00.000Z', version: 2 },
    ]);
  });

  test('of weight hold back the suggestion of high intent while they are open', async () => {
    const { product, owner } = team;
    const { customerId, id } = await raised(true);
    expect((await fileOf(customerId)).suggestions).toEqual([]);
    const minor = { params: { id }, body: { version: 1, major: false } };
    await product.call(owner, concernApi.edit, minor);
    expect((await fileOf(customerId)).suggestions.map((one) => one.rule)).toEqual(['raise_to_high_intent']);
  });

  test('are reworded, resolved and opened again by hand; old versions are refused', async () => {
    const { product, owner, writer } = team;
    const { customerId, id } = await raised();
    const edit = (body: { version: number; content?: string; resolved?: boolean }) => ({ params: { id }, body });
    const current = await product.call(
      writer,
      concernApi.edit,
      edit({ version: 1, content: '担心周期过长', resolved: true }),
    );
    expect(current).toMatchObject({ content: '担心周期过长', resolvedBy: null, version: 2 });
    expect(current.resolvedAt).toBe(product.now.toISOString());
    const stale = await product.refused(owner, concernApi.edit, edit({ version: 1, resolved: false }), 'record.stale');
    expect(stale.details).toMatchObject({ current, changedBy: { id: writer.id } });
    await product.call(owner, concernApi.edit, edit({ version: 2, resolved: false }));
    expect((await fileOf(customerId)).concerns[0]?.resolvedAt).toBeNull();
  });

  test('are edited by who may edit the customer; strangers find nothing', async () => {
    const { product, reader, observer, stranger, owner } = team;
    const { id } = await raised();
    const request = { params: { id }, body: { version: 1, resolved: true } };
    await product.refused(reader, concernApi.edit, request, 'permission.denied');
    await product.refused(observer, concernApi.edit, request, 'permission.denied');
    await product.refused(stranger, concernApi.edit, request, 'record.not_found');
    await product.refused(stranger, concernApi.edit, { ...request, params: { id: uuidv7() } }, 'record.not_found');
    const unknown = { params: { id }, body: { version: 1, colour: 1 } };
    await product.refused(owner, concernApi.edit, unknown as never, 'input.invalid');
    const { followUpId } = await raised();
    const foreign = { params: { id }, body: { version: 1, resolved: true, followUpId } };
    await product.refused(owner, concernApi.edit, foreign, 'customer.foreign_reference');
  });
});
