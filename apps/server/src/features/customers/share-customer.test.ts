import { customerApi } from '@genjin/domain/customer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

describe('sharing', () => {
  test('opens the customer to a colleague, changes their access, and ends again', async () => {
    const { product, owner, stranger } = team;
    const { id } = await makeCustomer(team);
    const params = { id, userId: stranger.id };
    expect(await product.call(owner, customerApi.share, { params, body: { access: 'read' } })).toEqual({
      user: { id: stranger.id, name: stranger.name },
      access: 'read',
    });
    await product.refused(
      stranger,
      customerApi.edit,
      { params: { id }, body: { version: 1, address: '南京市' } },
      'permission.denied',
    );
    await product.call(owner, customerApi.share, { params, body: { access: 'write' } });
    await product.call(stranger, customerApi.edit, { params: { id }, body: { version: 1, address: '南京市' } });
    await product.call(owner, customerApi.unshare, { params });
    await product.call(owner, customerApi.unshare, { params });
    await product.refused(stranger, customerApi.read, { params: { id } }, 'record.not_found');
    const { items } = await product.call(owner, customerApi.changes, {
      params: { id },
      query: { kind: 'collaborator' },
    });
    const theirs = items.filter((change) => change.subjectId === stranger.id);
    expect(theirs.map(({ before, after }) => [before, after])).toEqual([
      ['write', null],
      ['read', 'write'],
      [null, 'read'],
    ]);
    expect(theirs[0]?.subject).toBe(stranger.name);
  });

  test('is for owners and managers; collaborators cannot pass it on, strangers do not find it', async () => {
    const { product, manager, writer, reader, observer, stranger } = team;
    const { id } = await makeCustomer(team);
    const params = { id, userId: stranger.id };
    const request = { params, body: { access: 'read' as const } };
    for (const person of [writer, reader, observer]) {
      await product.refused(person, customerApi.share, request, 'permission.denied');
      await product.refused(person, customerApi.unshare, { params }, 'permission.denied');
    }
    await product.refused(stranger, customerApi.share, request, 'record.not_found');
    await product.refused(stranger, customerApi.unshare, { params }, 'record.not_found');
    await product.call(manager, customerApi.share, request);
  });

  test('needs somebody who is there, and not the owner', async () => {
    const { product, owner } = team;
    const { id } = await makeCustomer(team);
    const nobody = { params: { id, userId: uuidv7() }, body: { access: 'read' as const } };
    const refused = await product.refused(owner, customerApi.share, nobody, 'user.inactive');
    expect(refused.fields?.[0]?.path).toEqual(['userId']);
    const self = { params: { id, userId: owner.id }, body: { access: 'read' as const } };
    const own = await product.refused(owner, customerApi.share, self, 'input.invalid');
    expect(own.fields?.[0]?.message).toBe('协作人不是可选的值');
  });
});
