import { contactApi } from '@genjin/domain/contact';
import { type CustomerFile, customerApi } from '@genjin/domain/customer';
import { suggestionSentence } from '@genjin/domain/suggest';
import type { Suggestion } from '@genjin/domain/suggestion';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertFollowUp, makeCustomer, openTeam, passDays, type Team } from '../../../test/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

const fileOf = (id: string): Promise<CustomerFile> =>
  team.product.call(team.owner, customerApi.read, { params: { id } });

/** A customer about whom the first rule has all that it wants. */
async function promising(): Promise<{ id: string; suggestion: Suggestion }> {
  const { id } = await makeCustomer(team, { budget: '50-80万元', timeNodeNote: '3月底前签订' });
  const [suggestion] = (await fileOf(id)).suggestions;
  if (!suggestion) throw new Error('the rule suggests nothing');
  return { id, suggestion };
}

const decision = (suggestion: Suggestion, more: object = {}) => ({
  id: uuidv7(),
  version: 1,
  fingerprint: suggestion.fingerprint,
  verdict: 'accepted' as const,
  ...more,
});

describe('a suggestion', () => {
  test('says what it rests on', async () => {
    const { suggestion } = await promising();
    expect(suggestionSentence(suggestion, 'zh', 'Asia/Shanghai')).toBe(
      '预算 50-80万元 · 3月底前签订 · 无未解决的重大顾虑 → 高意向',
    );
  });

  test('accepted changes the status, tells the history why, and is listed', async () => {
    const { product, owner } = team;
    const { id, suggestion } = await promising();
    const body = decision(suggestion);
    const decided = await product.call(owner, customerApi.decide, { params: { id }, body });
    expect(decided).toMatchObject({ rule: 'raise_to_high_intent', verdict: 'accepted', by: { id: owner.id } });
    const file = await fileOf(id);
    expect(file.customer).toMatchObject({ status: 'high_intent', stage: 'potential', version: 2 });
    expect(file.suggestions).toEqual([]);
    expect(file.decisions).toEqual([decided]);
    const { items } = await product.call(owner, customerApi.changes, { params: { id }, query: { limit: 1 } });
    expect(items[0]).toMatchObject({
      field: 'status',
      before: null,
      after: 'high_intent',
      reason: '预算 50-80万元 · 3月底前签订 · 无未解决的重大顾虑 → 高意向',
    });
    expect(await product.call(owner, customerApi.decide, { params: { id }, body })).toEqual(decided);
    expect((await fileOf(id)).customer.version).toBe(2);
  });

  test('overridden needs a reason, changes nothing, and does not come back on the same facts', async () => {
    const { product, owner } = team;
    const { id, suggestion } = await promising();
    const bare = { params: { id }, body: decision(suggestion, { verdict: 'overridden' }) };
    const refused = await product.refused(owner, customerApi.decide, bare, 'input.invalid');
    expect(refused.fields?.[0]?.message).toBe('原因必须填写');
    const body = decision(suggestion, { verdict: 'overridden', reason: '对方尚未立项' });
    await product.call(owner, customerApi.decide, { params: { id }, body });
    const file = await fileOf(id);
    expect(file.customer).toMatchObject({ status: null, version: 1 });
    expect(file.suggestions).toEqual([]);
    expect(file.decisions).toMatchObject([{ verdict: 'overridden', reason: '对方尚未立项' }]);
    await product.call(owner, customerApi.edit, { params: { id }, body: { version: 1, budget: '90万元' } });
    expect((await fileOf(id)).suggestions.map((one) => one.rule)).toEqual(['raise_to_high_intent']);
  });

  test('that no longer holds, or never did, is refused', async () => {
    const { product, owner } = team;
    const { id, suggestion } = await promising();
    const invented = { params: { id }, body: decision(suggestion, { fingerprint: '["pause"]' }) };
    await product.refused(owner, customerApi.decide, invented, 'suggestion.outdated');
    await product.call(owner, customerApi.edit, { params: { id }, body: { version: 1, budget: null } });
    const late = { params: { id }, body: decision(suggestion, { version: 2 }) };
    await product.refused(owner, customerApi.decide, late, 'suggestion.outdated');
    const stale = { params: { id }, body: decision(suggestion) };
    await product.refused(owner, customerApi.decide, stale, 'record.stale');
    expect((await fileOf(id)).decisions).toEqual([]);
  });

  test('is decided by exactly one of several at once', async () => {
    const { product, owner } = team;
    const { id, suggestion } = await promising();
    const answers = await Promise.all(
      [1, 2, 3].map(() => product.send(owner, customerApi.decide, { params: { id }, body: decision(suggestion) })),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 412, 412]);
    expect((await fileOf(id)).decisions.length).toBe(1);
  });

  test('is decided by who may edit', async () => {
    const { product, reader, observer, stranger } = team;
    const { id, suggestion } = await promising();
    const request = () => ({ params: { id }, body: decision(suggestion) });
    await product.refused(reader, customerApi.decide, request(), 'permission.denied');
    await product.refused(observer, customerApi.decide, request(), 'permission.denied');
    await product.refused(stranger, customerApi.decide, request(), 'record.not_found');
  });
});

describe('the facts behind the rules', () => {
  test('a refusal in the latest contact suggests a pause, which is accepted with its wake-up day', async () => {
    const { product, owner } = team;
    const { id } = await makeCustomer(team);
    await insertFollowUp(team, id, { endedAt: '2026-03-15T02:00:00.000Z', refused: true });
    const [suggestion] = (await fileOf(id)).suggestions;
    expect(suggestion).toMatchObject({ rule: 'pause', pausedUntil: '2026-06-14' });
    if (!suggestion) return;
    await product.call(owner, customerApi.decide, { params: { id }, body: decision(suggestion) });
    expect((await fileOf(id)).customer).toMatchObject({ status: 'paused', pausedUntil: '2026-06-14' });
  });

  test('a later contact without a refusal takes the suggestion back', async () => {
    const { id } = await makeCustomer(team);
    await insertFollowUp(team, id, { endedAt: '2026-03-10T02:00:00.000Z', refused: true });
    await insertFollowUp(team, id, { endedAt: '2026-03-12T02:00:00.000Z' });
    expect((await fileOf(id)).suggestions).toEqual([]);
  });

  test('a probable deal whose decision maker was never met is warned about; accepting changes nothing', async () => {
    const { product, owner } = team;
    const { id } = await makeCustomer(team);
    await product.call(owner, customerApi.progress, {
      params: { id },
      body: { version: 1, probability: 'from_70' },
    });
    const boss = await product.call(owner, contactApi.create, {
      body: { id: uuidv7(), customerId: id, name: '李总', decisionRoles: ['decision_maker'] },
    });
    const [warning] = (await fileOf(id)).suggestions;
    expect(warning).toMatchObject({
      rule: 'meet_decision_maker',
      evidence: [{ fact: 'probability' }, { fact: 'decision_maker_unmet', names: ['李总'] }],
    });
    if (!warning) return;
    await insertFollowUp(team, id, { contactIds: [boss.id] });
    expect((await fileOf(id)).suggestions).toEqual([]);
    await product.db.deleteFrom('followUpParticipants').where('contactId', '=', boss.id).execute();
    await product.call(owner, customerApi.decide, { params: { id }, body: decision(warning, { version: 2 }) });
    const file = await fileOf(id);
    expect(file.customer.version).toBe(2);
    expect(file.decisions).toMatchObject([{ rule: 'meet_decision_maker', verdict: 'accepted', status: null }]);
  });

  test('silence for as many days as the team allows suggests a pause', async () => {
    const { product } = team;
    const { id } = await makeCustomer(team);
    passDays(product, 60);
    expect((await fileOf(id)).suggestions).toMatchObject([
      { rule: 'pause', evidence: [{ fact: 'no_contact_since', days: 60, never: true }] },
    ]);
    passDays(product, -60);
  });
});
