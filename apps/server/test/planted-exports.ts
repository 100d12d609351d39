import { v7 as uuidv7 } from 'uuid';
import type { Person, TestProduct } from './harness.ts';

/** Exports of the owner's and a company template by plain SQL, as the world's other things are planted. */
export async function plantExports(
  { db }: TestProduct,
  cast: { readonly owner: Person; readonly admin: Person },
  world: { readonly exportId: string; readonly doneExportId: string; readonly templateId: string },
  at: string,
): Promise<void> {
  const asked = {
    askedBy: cast.owner.id,
    askedAt: at,
    kind: 'customers',
    format: 'xlsx',
    masked: false,
    request: JSON.stringify({ kind: 'customers', format: 'xlsx', masked: false, filter: {} }),
    locale: 'zh',
    filterText: '全部',
    expectedRows: 2000,
  };
  await db
    .insertInto('exports')
    .values([
      { ...asked, id: world.exportId, state: 'awaiting', fileId: uuidv7() },
      {
        ...asked,
        id: world.doneExportId,
        state: 'done',
        fileId: uuidv7(),
        fileName: '客户列表.xlsx',
        bytes: 4,
        finishedAt: at,
        expiresAt: '2099-01-01T00:00:00Z',
      },
    ])
    .execute();
  await db
    .insertInto('documentTemplates')
    .values({
      id: world.templateId,
      name: '报价附件',
      format: 'docx',
      fileName: '报价附件.docx',
      fileId: uuidv7(),
      bytes: 4,
      sha256: '00',
      uploadedBy: cast.admin.id,
      uploadedAt: at,
    })
    .execute();
}
