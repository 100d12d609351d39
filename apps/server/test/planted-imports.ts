import { FormChoices } from '@genjin/domain/import-form';
import { v7 as uuidv7 } from 'uuid';
import type { TestProduct } from './harness.ts';

/** Whose imports they are, and the ids they are planted with. */
interface Importer {
  readonly owner: { readonly id: string };
}
interface PlantedImports {
  readonly customerId: string;
  readonly importId: string;
  readonly importFormId: string;
  readonly listImportId: string;
  readonly doneImportId: string;
}

/** Plants the imports of `World`, see there. */
export async function plantImports(product: TestProduct, cast: Importer, world: PlantedImports): Promise<void> {
  await plantForm(product, cast, world);
  await plantLists(product, cast, world);
}

async function plantLists({ db }: TestProduct, cast: Importer, world: PlantedImports): Promise<void> {
  const column = { index: 0, heading: '客户名称', unit: '', target: 'customerName', ordinal: 1, confidence: 1 };
  const more = { reason: { zh: '', en: '' }, samples: [], remembered: false, chosen: false };
  const sheet = {
    name: 'Sheet1',
    kind: 'list',
    use: true,
    why: { zh: '', en: '' },
    transposed: false,
    headerRows: [0],
  };
  const rest = {
    titles: [],
    dataFrom: 1,
    endsBefore: null,
    rowEstimate: 1,
    sheetOwner: null,
    namesMerged: false,
    notes: [],
  };
  const list = {
    userId: cast.owner.id,
    fileName: '客户表.xlsx',
    bytes: 4,
    sha256: '00',
    kind: 'list',
    sheets: JSON.stringify([{ ...sheet, ...rest, columns: [{ ...column, ...more }], preview: [] }]),
    counts: '{"rows":1,"duplicate":1}',
    kept: '[]',
    createdAt: '2026-03-10T06:00:00.000Z',
  };
  await db
    .insertInto('imports')
    .values([
      { ...list, id: world.listImportId, fileId: uuidv7(), state: 'checked' },
      { ...list, id: world.doneImportId, fileId: uuidv7(), state: 'done', undoEndsAt: '2099-01-01T00:00:00Z' },
    ])
    .execute();
  await db
    .insertInto('importRows')
    .values({
      importId: world.listImportId,
      number: 1,
      sheet: 0,
      line: 2,
      cells: ['青禾数据科技有限公司'],
      name: '青禾数据科技有限公司',
      problems: '[]',
      duplicates: JSON.stringify([{ customerId: world.customerId, why: 'name' }]),
      state: 'duplicate',
    })
    .execute();
}

async function plantForm(
  { db }: TestProduct,
  cast: Importer,
  { importId, importFormId }: PlantedImports,
): Promise<void> {
  await db
    .insertInto('imports')
    .values({
      id: importId,
      userId: cast.owner.id,
      fileName: '晨光仪器.docx',
      bytes: 4,
      sha256: '00',
      kind: 'forms',
      state: 'arranging',
      counts: '{}',
      kept: '[]',
      createdAt: '2026-03-10T06:00:00.000Z',
    })
    .execute();
  const information = [{ label: '客户名称(全称)', value: '晨光仪器有限公司' }];
  const paper = JSON.stringify({ information, followUps: [], state: [] });
  const choices = JSON.stringify(FormChoices.parse({}));
  const form = { id: importFormId, importId, position: 0, title: '晨光仪器.docx' };
  await db
    .insertInto('importForms')
    .values({ ...form, original: paper, paper, choices, seen: '{}' })
    .execute();
}
