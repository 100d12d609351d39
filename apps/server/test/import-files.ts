import { addressOf } from '@genjin/domain/address';
import { type Import, importApi } from '@genjin/domain/import';
import type { StagedRow } from '@genjin/domain/staged-row';
import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import { writeSheetXlsx } from '../src/kit/documents/write/sheet-xlsx.ts';
import type { Person, TestProduct } from './harness.ts';

type Cells = readonly (readonly string[])[];
type File = { readonly name: string; readonly bytes: Uint8Array };

/** A workbook with one sheet: the first row holds the headings. */
export async function workbookOf([headings = [], ...rows]: Cells, name = 'Sheet1'): Promise<Uint8Array> {
  async function* all() {
    yield* rows;
  }
  const kinds = headings.map(() => 'text' as const);
  const pieces: Uint8Array[] = [];
  for await (const piece of writeSheetXlsx({ name, titleLine: null, headings, kinds, rows: all() })) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** A list of customers as objects, the first one's keys as headings. */
export async function listOf(rows: readonly Readonly<Record<string, string>>[], name = '客户表.xlsx'): Promise<File> {
  const headings = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => headings.map((heading) => row[heading] ?? ''));
  return { name, bytes: await workbookOf([headings, ...cells]) };
}

/** Sends the bytes of a file as somebody. */
export async function sendFile(
  product: TestProduct,
  person: Person | null,
  file: File & { readonly id?: string },
): Promise<Response> {
  const address = addressOf(importApi.upload, { params: { id: file.id ?? uuidv7() }, query: { name: file.name } });
  return product.app.request(address, {
    method: 'PUT',
    headers: {
      'content-type': 'application/octet-stream',
      ...(person ? { authorization: `Bearer ${person.token}` } : {}),
    },
    body: file.bytes as Uint8Array<ArrayBuffer>,
  });
}

export function readImport(product: TestProduct, person: Person, { id }: Pick<Import, 'id'>): Promise<Import> {
  return product.call(person, importApi.read, { params: { id } });
}

/** Uploads a file and has it read. */
export async function uploaded(product: TestProduct, person: Person, file: File): Promise<Import> {
  const response = await sendFile(product, person, file);
  const body = (await response.json()) as Import;
  expect(response.status, JSON.stringify(body)).toBe(201);
  await product.runJobs();
  return readImport(product, person, body);
}

/** Does one step of an import and what the queue makes of it. */
export async function step(
  product: TestProduct,
  person: Person,
  what: 'check' | 'run' | 'undo' | 'cancel',
  { id }: Pick<Import, 'id'>,
): Promise<Import> {
  const { version } = await readImport(product, person, { id });
  await product.call(person, importApi[what], { params: { id }, body: { version } });
  await product.runJobs();
  return readImport(product, person, { id });
}

/** From the file to its dry run. */
export async function checked(product: TestProduct, person: Person, file: File): Promise<Import> {
  const one = await uploaded(product, person, file);
  expect(one.state, one.problem ?? '').toBe('arranging');
  const after = await step(product, person, 'check', one);
  expect(after.state, after.problem ?? '').toBe('checked');
  return after;
}

/** From the file to its customers. */
export async function imported(product: TestProduct, person: Person, file: File): Promise<Import> {
  return step(product, person, 'run', await checked(product, person, file));
}

export async function rowsOf(product: TestProduct, person: Person, { id }: Pick<Import, 'id'>): Promise<StagedRow[]> {
  return (await product.call(person, importApi.rows, { params: { id }, query: { limit: 200 } })).items;
}

/** The file with the rows that were not imported. */
export async function failedFile(
  product: TestProduct,
  person: Person,
  { id }: Pick<Import, 'id'>,
): Promise<Uint8Array> {
  const response = await product.send(person, importApi.failedRows, { params: { id } });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; .*\.xlsx/);
  return new Uint8Array(await response.arrayBuffer());
}
