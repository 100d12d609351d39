import { customerApi } from '@genjin/domain/customer';
import { type FollowUp, followUpApi } from '@genjin/domain/follow-up';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rowCounts } from '../../../test/row-counts.ts';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
/** Monday, 10:00 in Shanghai. */
const now = new Date('2026-03-16T02:00:00.000Z');

beforeAll(async () => {
  team = await openTeam();
});
beforeEach(() => {
  team.product.now = now;
});
afterAll(() => team.product.close());

async function recorded(more: object = {}): Promise<FollowUp> {
  const customer = await makeCustomer(team);
  const body = {
    id: uuidv7(),
    customerId: customer.id,
    content: '介绍了方案',
    startedAt: '2026-03-16T08:30:00+08:00',
    endedAt: '2026-03-16T09:00:00+08:00',
    ...more,
  };
  return (await team.product.call(team.owner, followUpApi.record, { body })).followUp;
}

const correction = (version: number, changes: object) => ({ id: uuidv7(), version, reason: '补充细节', changes });

async function lastContactOf(customerId: string): Promise<string | null> {
  return (await team.product.call(team.owner, customerApi.read, { params: { id: customerId } })).customer.lastContactAt;
}

describe('a correction', () => {
  test('shows who, when, why, and each field old → new, oldest correction first', async () => {
    const record = await recorded({ topics: ['need_change'] });
    team.product.now = new Date('2026-03-16T03:00:00.000Z');
    const params = { id: record.id };
    const first = await team.product.call(team.owner, followUpApi.correct, {
      params,
      body: correction(1, { content: '介绍了方案与报价', mood: 'positive', topics: ['need_change'] }),
    });
    expect(first).toMatchObject({
      content: '介绍了方案与报价',
      mood: 'positive',
      version: 2,
      corrections: [
        {
          at: '2026-03-16T03:00:00.000Z',
          by: { id: team.owner.id, name: team.owner.name },
          reason: '补充细节',
          changes: [
            { field: 'content', before: '介绍了方案', after: '介绍了方案与报价' },
            { field: 'mood', before: null, after: 'positive' },
          ],
        },
      ],
    });
    const second = await team.product.call(team.admin, followUpApi.correct, {
      params,
      body: correction(2, { mood: 'neutral' }),
    });
    expect(second.corrections.map((one) => one.by.name)).toEqual([team.owner.name, team.admin.name]);
    expect(await team.product.call(team.owner, followUpApi.read, { params })).toEqual(second);
  });

  test('never changes author, customer, nor the time of writing, so an old record does not become punctual', async () => {
    const late = await recorded({
      startedAt: '2026-03-13T08:30:00+08:00',
      endedAt: '2026-03-13T09:00:00+08:00',
      lateReason: '出差',
    });
    team.product.now = new Date('2026-03-20T02:00:00.000Z');
    const corrected = await team.product.call(team.owner, followUpApi.correct, {
      params: { id: late.id },
      body: correction(1, { content: '介绍了方案与报价' }),
    });
    expect(corrected).toMatchObject({
      author: late.author,
      customerId: late.customerId,
      writtenAt: late.writtenAt,
      timeliness: late.timeliness,
      lateReason: '出差',
    });
  });

  test('does not refresh the last contact, but follows a corrected time both ways', async () => {
    const record = await recorded();
    const { customerId } = record;
    const params = { id: record.id };
    team.product.now = new Date('2026-03-19T02:00:00.000Z');
    await team.product.call(team.owner, followUpApi.correct, { params, body: correction(1, { content: '改了字' }) });
    expect(await lastContactOf(customerId)).toBe(record.endedAt);
    const earlier = { startedAt: '2026-03-15T10:00:00+08:00', endedAt: '2026-03-15T11:00:00+08:00' };
    await team.product.call(team.owner, followUpApi.correct, { params, body: correction(2, earlier) });
    expect(await lastContactOf(customerId)).toBe('2026-03-15T03:00:00.000Z');
    await team.product.call(team.owner, followUpApi.correct, { params, body: correction(3, { connected: false }) });
    expect(await lastContactOf(customerId)).toBeNull();
  });

  test('is made once, however often it is sent', async () => {
    const record = await recorded();
    const request = { params: { id: record.id }, body: correction(1, { mood: 'negative' }) };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => team.product.call(team.owner, followUpApi.correct, request)),
    );
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(answers[0]?.corrections).toHaveLength(1);
  });

  test('belongs to the author, while they may write for the customer, and to administrators', async () => {
    const record = await recorded();
    const request = { params: { id: record.id }, body: correction(1, { mood: 'negative' }) };
    const before = await rowCounts(team.product);
    await team.product.refused(team.stranger, followUpApi.correct, request, 'record.not_found');
    for (const person of [team.manager, team.writer, team.reader, team.observer])
      await team.product.refused(person, followUpApi.correct, request, 'permission.denied');
    const unknown = { ...request, params: { id: uuidv7() } };
    await team.product.refused(team.stranger, followUpApi.correct, unknown, 'record.not_found');
    expect(await rowCounts(team.product)).toEqual(before);
    await team.product.call(team.admin, followUpApi.correct, request);
  });

  test('of a version that is no longer the last shows the current record and who changed it', async () => {
    const record = await recorded();
    const params = { id: record.id };
    await team.product.call(team.admin, followUpApi.correct, { params, body: correction(1, { mood: 'positive' }) });
    const before = await rowCounts(team.product);
    const stale = { params, body: correction(1, { mood: 'negative' }) };
    const { details } = await team.product.refused(team.owner, followUpApi.correct, stale, 'record.stale');
    expect(details).toMatchObject({
      current: { mood: 'positive', version: 2 },
      changedBy: { name: team.admin.name },
      changedAt: now.toISOString(),
    });
    expect(await rowCounts(team.product)).toEqual(before);
  });

  test.each([
    ['nothing', {}, 'input.invalid', ['changes']],
    [
      'only what was so before',
      { content: '介绍了方案', startedAt: '2026-03-16T00:30:00Z' },
      'input.invalid',
      ['changes'],
    ],
    ['its end into the future', { endedAt: '2026-03-16T02:02:00.001Z' }, 'followUp.in_future', ['changes', 'endedAt']],
    ['its start behind its end', { startedAt: '2026-03-16T01:00:01Z' }, 'input.invalid', ['changes', 'endedAt']],
    ['its method to no known word', { method: 'telepathy' }, 'input.invalid', ['changes', 'method']],
    ['its content to blanks', { content: '  ' }, 'input.invalid', ['changes', 'content']],
    ['its author', { authorId: uuidv7() }, 'input.invalid', ['changes']],
    ['its time of writing', { writtenAt: '2026-03-16T01:00:00Z' }, 'input.invalid', ['changes']],
  ] as const)('that changes %s is refused and leaves nothing', async (_name, changes, code, path) => {
    const record = await recorded();
    const before = await rowCounts(team.product);
    const request = { params: { id: record.id }, body: correction(1, changes) };
    const { fields } = await team.product.refused(team.owner, followUpApi.correct, request, code);
    expect(fields?.[0]?.path).toEqual(path);
    expect(await rowCounts(team.product)).toEqual(before);
    expect(await team.product.call(team.owner, followUpApi.read, { params: request.params })).toEqual(record);
  });

  test('without a reason is refused', async () => {
    const record = await recorded();
    const body = { ...correction(1, { mood: 'positive' }), reason: ' ' };
    await team.product.refused(team.owner, followUpApi.correct, { params: { id: record.id }, body }, 'input.invalid');
  });
});

describe('a voided record', () => {
  const voiding = (version: number) => ({ version, reason: '记错客户' });

  test('stays readable, says who voided it and why, and no longer counts', async () => {
    const record = await recorded({
      topics: ['competitor'],
      actions: [{ id: uuidv7(), content: '发送方案', ownerId: team.owner.id }],
    });
    const params = { id: record.id };
    expect(await lastContactOf(record.customerId)).toBe(record.endedAt);
    const voided = await team.product.call(team.owner, followUpApi.void, { params, body: voiding(1) });
    expect(voided).toMatchObject({
      content: record.content,
      actions: [{ content: '发送方案', state: 'open' }],
      voided: { at: now.toISOString(), by: { id: team.owner.id, name: team.owner.name }, reason: '记错客户' },
      version: 2,
    });
    expect(await team.product.call(team.reader, followUpApi.read, { params })).toMatchObject({ voided: voided.voided });
    expect(await lastContactOf(record.customerId)).toBeNull();
    const brief = await team.product.call(team.owner, customerApi.brief, { params: { id: record.customerId } });
    expect(brief.coveredTopics).toEqual([]);
    const audited = await team.product.db
      .selectFrom('auditLog')
      .selectAll()
      .where('subjectId', '=', record.id)
      .execute();
    expect(audited).toMatchObject([{ action: 'followUp.void', userId: team.owner.id }]);
  });

  test('leaves what it closed closed', async () => {
    const first = await recorded({
      concerns: [{ id: uuidv7(), content: '担心数据安全' }],
      actions: [{ id: uuidv7(), content: '发送方案', ownerId: team.owner.id }],
    });
    const body = {
      id: uuidv7(),
      customerId: first.customerId,
      content: '已解决',
      startedAt: now.toISOString(),
      resolvedConcernIds: first.concerns.map((one) => one.id),
      closedActionIds: first.actions.map((one) => one.id),
    };
    await team.product.call(team.owner, followUpApi.record, { body });
    await team.product.call(team.owner, followUpApi.void, { params: { id: body.id }, body: voiding(1) });
    const again = await team.product.call(team.owner, followUpApi.read, { params: { id: first.id } });
    expect(again).toMatchObject({
      concerns: [{ resolvedBy: body.id }],
      actions: [{ state: 'done', closedByFollowUpId: body.id }],
    });
    expect(await lastContactOf(first.customerId)).toBe(first.endedAt);
  });

  test('can be neither corrected nor voided again', async () => {
    const { id } = await recorded();
    await team.product.call(team.owner, followUpApi.void, { params: { id }, body: voiding(1) });
    await team.product.refused(team.owner, followUpApi.void, { params: { id }, body: voiding(2) }, 'followUp.voided');
    await team.product.refused(
      team.owner,
      followUpApi.correct,
      { params: { id }, body: correction(2, { mood: 'positive' }) },
      'followUp.voided',
    );
  });

  test('is not for strangers, readers, nor somebody else’s record', async () => {
    const { id } = await recorded();
    const request = { params: { id }, body: voiding(1) };
    await team.product.refused(team.stranger, followUpApi.void, request, 'record.not_found');
    for (const person of [team.manager, team.writer, team.reader])
      await team.product.refused(person, followUpApi.void, request, 'permission.denied');
    const stale = { params: { id }, body: voiding(7) };
    await team.product.refused(team.owner, followUpApi.void, stale, 'record.stale');
    expect((await team.product.call(team.owner, followUpApi.read, { params: { id } })).voided).toBeNull();
  });
});
