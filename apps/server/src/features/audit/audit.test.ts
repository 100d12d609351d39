import { auditApi } from '@genjin/domain/audit';
import { customerApi } from '@genjin/domain/customer';
import { settingsApi } from '@genjin/domain/settings';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

describe('the audit log', () => {
  test('tells who did what to what, from where, and the details', async () => {
    const { admin } = team;
    const { id: customerId } = await makeCustomer(team);
    await team.product.call(team.owner, customerApi.share, {
      params: { id: customerId, userId: team.stranger.id },
      body: { access: 'read' },
    });
    const { items } = await team.product.call(admin, auditApi.list, { query: { action: 'customer.share' } });
    expect(items[0]).toMatchObject({
      by: { id: team.owner.id, name: team.owner.name },
      action: 'customer.share',
      subject: { id: customerId },
      address: '127.0.0.1',
      details: { userId: team.stranger.id, after: 'read' },
    });
    expect(items[0]?.subject?.name).toBeTruthy();
  });

  test('is a keyset page, newest first, by person and day', async () => {
    const { admin } = team;
    const { version } = await team.product.call(admin, settingsApi.read, {});
    for (const step of [0, 1, 2])
      await team.product.call(admin, settingsApi.edit, {
        body: { version: version + step, quickPhrases: [`短语${step}`] },
      });
    const query = { by: admin.id, action: 'settings.edit' as const, limit: 2 };
    const first = await team.product.call(admin, auditApi.list, { query });
    expect(first.items).toHaveLength(2);
    const rest = await team.product.call(admin, auditApi.list, {
      query: { ...query, cursor: first.nextCursor ?? '' },
    });
    expect(rest.items).toHaveLength(1);
    const ids = [...first.items, ...rest.items].map((entry) => Number(entry.id));
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    const day = (from: string, to: string) =>
      team.product.call(admin, auditApi.list, { query: { ...query, from, to } });
    expect((await day('2026-03-16', '2026-03-16')).items).toHaveLength(2);
    expect((await day('2026-03-15', '2026-03-15')).items).toHaveLength(0);
  });

  test('is never changed, whoever asks the database', async () => {
    for (const statement of ["update audit_log set action = 'x'", 'delete from audit_log', 'truncate audit_log'])
      await expect(team.product.pool.query(statement)).rejects.toThrow(/only ever added/);
  });
});
