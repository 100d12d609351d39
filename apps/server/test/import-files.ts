import { addressOf } from '@genjin/domain/address';
import { type Import, importApi } from '@genjin/domain/import';
import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import { writeSheetXlsx } from '../src/kit/documents/write/sheet-xlsx.ts';
import type { Person, TestProduct } from './harness.ts';

type Cells = readonly (readonly string[])[];

/** A workbook with one sheet: the first row holds the headings. */
export async function workbookOf([headings = [], ...rows]: Cells, name = 'Sheet1'): Promise<Uint8Array> {
  async function* all() {
    yield* rows;
  }
  const kinds = headings.map(() => 'text' as const);
  return Buffer.concat(await Array.fromAsync(writeSheetXlsx({ name, titleLine: null, headings, kinds, rows: all() })));
}

/** Sends the bytes of a file as somebody. */
export function sendFile(
  product: TestProduct,
  person: Person | null,
  file: { readonly id?: string; readonly name: string; readonly bytes: Uint8Array },
): Promise<Response> {
  const address = addressOf(importApi.upload, { params: { id: file.id ?? uuidv7() }, query: { name: file.name } });
  return Promise.resolve(
    product.app.request(address, {
      method: 'PUT',
      headers: {
        'content-type': 'application/octet-stream',
        ...(person ? { authorization: `Bearer ${person.token}` } : {}),
      },
      body: file.bytes as Uint8Array<ArrayBuffer>,
    }),
  );
}

/** Uploads a file and has it read. */
export async function uploaded(
  product: TestProduct,
  person: Person,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Import> {
  const response = await sendFile(product, person, file);
  const body = (await response.json()) as Import;
  expect(response.status, JSON.stringify(body)).toBe(201);
  await product.runJobs();
  return product.call(person, importApi.read, { params: { id: body.id } });
}

/** Does one step of an import and what the queue makes of it. */
export async function step(
  product: TestProduct,
  person: Person,
  what: 'check' | 'run' | 'undo' | 'cancel',
  { id }: Pick<Import, 'id'>,
): Promise<Import> {
  const { version } = await product.call(person, importApi.read, { params: { id } });
  await product.call(person, importApi[what], { params: { id }, body: { version } });
  await product.runJobs();
  return product.call(person, importApi.read, { params: { id } });
}

/** From the file to its customers. */
export async function imported(
  product: TestProduct,
  person: Person,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Import> {
  const one = await uploaded(product, person, file);
  expect(one.state, one.problem ?? '').toBe('arranging');
  expect((await step(product, person, 'check', one)).state).toBe('checked');
  return step(product, person, 'run', one);
}
