import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOf } from '@genjin/domain/address';
import { type Attachment, attachmentApi } from '@genjin/domain/attachment';
import { customerApi } from '@genjin/domain/customer';
import { ErrorAnswer } from '@genjin/domain/errors';
import { type FollowUp, followUpApi } from '@genjin/domain/follow-up';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../../test/harness.ts';
import { rowCounts } from '../../../test/row-counts.ts';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
let record: FollowUp;

beforeAll(async () => {
  team = await openTeam();
  record = await recorded();
});
afterAll(() => team.product.close());

async function recorded(author = team.owner): Promise<FollowUp> {
  const customer = await makeCustomer(team);
  const startedAt = team.product.now.toISOString();
  const body = { id: uuidv7(), customerId: customer.id, content: '现场拜访', startedAt };
  return (await team.product.call(author, followUpApi.record, { body })).followUp;
}

const png = (length = 100): Buffer =>
  Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(length - 8, 7)]);

interface Upload {
  readonly id?: string;
  readonly followUpId?: string;
  readonly name?: string;
}

function put(
  person: Person | null,
  body: Uint8Array<ArrayBuffer> | ReadableStream | null,
  { id = uuidv7(), followUpId = record.id, name = '现场照片.png' }: Upload = {},
) {
  const address = addressOf(attachmentApi.upload, { params: { followUpId, id }, query: { name } });
  return team.product.app.request(address, {
    method: 'PUT',
    headers: person ? { authorization: `Bearer ${person.token}` } : {},
    body,
    duplex: 'half',
  } as RequestInit);
}

async function uploaded(person: Person, body: Buffer, upload: Upload = {}): Promise<Attachment> {
  const response = await put(person, new Uint8Array(body), upload);
  expect(response.status, await response.clone().text()).toBe(201);
  return (await response.json()) as Attachment;
}

/** Files on disk, finished or not. */
async function filesOnDisk(): Promise<string[]> {
  const names = await readdir(team.product.filesFolder, { recursive: true, withFileTypes: true });
  return names.filter((one) => one.isFile()).map((one) => one.name);
}

async function refused(response: Response, code: string): Promise<void> {
  expect(ErrorAnswer.parse(await response.json()).error.code).toBe(code);
}

describe('an upload', () => {
  test('is kept with the record and comes back byte for byte', async () => {
    const followUp = await recorded();
    const body = png(300_000);
    const file = await uploaded(team.owner, body, { followUpId: followUp.id, name: '名片 (正面).png' });
    expect(file).toMatchObject({
      followUpId: followUp.id,
      name: '名片 (正面).png',
      mediaType: 'image/png',
      bytes: 300_000,
      uploadedAt: team.product.now.toISOString(),
    });
    const read = await team.product.call(team.owner, followUpApi.read, { params: { id: followUp.id } });
    expect(read.attachments).toEqual([file]);
    const response = await team.product.send(team.reader, attachmentApi.download, { params: { id: file.id } });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': '300000',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="__ (__).png"; filename*=UTF-8''%E5%90%8D%E7%89%87%20%28%E6%AD%A3%E9%9D%A2%29.png`,
    );
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(digest(new Uint8Array(await response.arrayBuffer()))).toBe(digest(body));
  });

  test('sent again is the same file; other bytes, name, record or person under its id are refused and touch nothing', async () => {
    const id = uuidv7();
    const first = await uploaded(team.owner, png(200), { id });
    const before = await rowCounts(team.product);
    const disk = await filesOnDisk();
    expect(await uploaded(team.owner, png(200), { id })).toEqual(first);
    await refused(await put(team.owner, new Uint8Array(png(201)), { id }), 'record.id_taken');
    await refused(await put(team.owner, new Uint8Array(png(200)), { id, name: '别的.png' }), 'record.id_taken');
    await refused(await put(team.admin, new Uint8Array(png(200)), { id }), 'record.id_taken');
    const other = await recorded();
    const elsewhere = await put(team.owner, new Uint8Array(png(200)), { id, followUpId: other.id });
    await refused(elsewhere, 'record.id_taken');
    expect((await rowCounts(team.product)).attachments).toBe(before.attachments);
    expect(await filesOnDisk()).toEqual(disk);
    const response = await team.product.send(team.owner, attachmentApi.download, { params: { id } });
    expect(Buffer.from(await response.arrayBuffer())).toEqual(png(200));
  });

  test('in parallel under one id is one file', async () => {
    const id = uuidv7();
    const answers = await Promise.all(Array.from({ length: 6 }, () => uploaded(team.owner, png(50_000), { id })));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect((await filesOnDisk()).filter((name) => name.startsWith(id))).toEqual([id]);
  });

  test.each([
    ['a type that is not accepted', '脚本.html', '<html>', 'attachment.type_refused'],
    ['a picture that could run', '图.svg', '<svg/>', 'attachment.type_refused'],
    ['no extension', '附件', 'abc', 'attachment.type_refused'],
    ['an extension that its bytes belie', '照片.png', 'MZ\x90\0', 'attachment.type_refused'],
    ['an empty picture', '照片.png', '', 'attachment.type_refused'],
    ['a name with a line break', '照片\n.png', '\x89PNG\r\n\x1a\n', 'attachment.type_refused'],
    ['a name that is blank', ' ', '\x89PNG\r\n\x1a\n', 'input.invalid'],
    ['a name that is too long', `${'长'.repeat(200)}.png`, '\x89PNG\r\n\x1a\n', 'input.invalid'],
  ])('of %s is refused and leaves nothing', async (_name, name, body, code) => {
    const before = await rowCounts(team.product);
    const disk = await filesOnDisk();
    await refused(await put(team.owner, new Uint8Array(Buffer.from(body, 'latin1')), { name }), code);
    expect(await rowCounts(team.product)).toEqual(before);
    expect(await filesOnDisk()).toEqual(disk);
  });

  test('is refused past the limit, however its length is announced, and leaves nothing', async () => {
    const disk = await filesOnDisk();
    const limit = 1024 * 1024;
    await uploaded(team.owner, png(limit));
    await refused(await put(team.owner, new Uint8Array(png(limit + 1))), 'input.too_large');
    const endless = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(png(65_536)));
      },
    });
    await refused(await put(team.owner, endless), 'input.too_large');
    expect(await filesOnDisk()).toHaveLength(disk.length + 1);
  });

  test('that breaks off leaves nothing', async () => {
    const disk = await filesOnDisk();
    let sent = 0;
    const broken = new ReadableStream({
      pull(controller) {
        if (sent++ < 3) controller.enqueue(new Uint8Array(png(65_536)));
        else controller.error(new Error('connection lost'));
      },
    });
    const response = await put(team.owner, broken);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await filesOnDisk()).toEqual(disk);
  });

  test('is the twentieth at most, also when two would be', async () => {
    const followUp = await recorded();
    for (let index = 0; index < 19; index++) await uploaded(team.owner, png(), { followUpId: followUp.id });
    const answers = await Promise.all(
      [1, 2, 3].map(() => put(team.owner, new Uint8Array(png()), { followUpId: followUp.id })),
    );
    expect(answers.map((one) => one.status).sort()).toEqual([201, 422, 422]);
    const read = await team.product.call(team.owner, followUpApi.read, { params: { id: followUp.id } });
    expect(read.attachments).toHaveLength(20);
  });

  test('is for the record’s author and administrators, and hidden from strangers', async () => {
    const disk = await filesOnDisk();
    const body = new Uint8Array(png());
    await refused(await put(null, body), 'session.required');
    await refused(await put(team.stranger, body), 'record.not_found');
    await refused(await put(team.stranger, body, { followUpId: uuidv7() }), 'record.not_found');
    for (const person of [team.manager, team.writer, team.reader, team.observer])
      await refused(await put(person, body), 'permission.denied');
    expect(await filesOnDisk()).toEqual(disk);
    await uploaded(team.admin, png());
    const voided = await recorded();
    const voiding = { params: { id: voided.id }, body: { version: 1, reason: '误记' } };
    await team.product.call(team.owner, followUpApi.void, voiding);
    await refused(await put(team.owner, body, { followUpId: voided.id }), 'followUp.voided');
  });
});

describe('a download', () => {
  test('asks for the permission every time', async () => {
    const followUp = await recorded();
    const { id } = await uploaded(team.owner, png(), { followUpId: followUp.id });
    const params = { id };
    await refused(await team.product.send(null, attachmentApi.download, { params }), 'session.required');
    await refused(await team.product.send(team.stranger, attachmentApi.download, { params }), 'record.not_found');
    const unknown = { params: { id: uuidv7() } };
    await refused(await team.product.send(team.stranger, attachmentApi.download, unknown), 'record.not_found');
    expect((await team.product.send(team.reader, attachmentApi.download, { params })).status).toBe(200);
    await team.product.call(team.owner, customerApi.unshare, {
      params: { id: followUp.customerId, userId: team.reader.id },
    });
    await refused(await team.product.send(team.reader, attachmentApi.download, { params }), 'record.not_found');
  });

  test('of a file that storage has lost says so', async () => {
    const { id } = await uploaded(team.owner, png());
    await rm(join(team.product.filesFolder, id.slice(-2), id));
    const response = await team.product.send(team.owner, attachmentApi.download, { params: { id } });
    expect(response.status).toBe(410);
    await refused(response, 'attachment.missing');
  });
});
