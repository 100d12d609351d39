import type { FormChoices, ImportedForm, PaperFormText } from '@genjin/domain/import-form';
import type { z } from 'zod';
import type { Db, Tx } from '#kit/db';

export type Paper = z.output<typeof PaperFormText>;

/** A thing that saving a form made or completed, with the version that it had afterwards. */
interface Left {
  readonly id: string;
  readonly version: number;
}

/** What saving a form made and changed besides follow-ups: an undo takes back what is still as the import left it. */
export interface Made {
  /** Whether the customer itself came with the form. */
  readonly customer: boolean;
  readonly contacts: readonly Left[];
  readonly needs: readonly Left[];
  readonly cooperations: readonly Left[];
  readonly obstacles: readonly Left[];
  /** Fields of a known customer, and of its known people, as they were and as they became. */
  readonly fields: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
  readonly completed: readonly {
    readonly id: string;
    readonly fields: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
  }[];
}

/** A form as it is kept. */
export interface KeptForm extends Pick<ImportedForm, 'id' | 'importId' | 'title' | 'state' | 'customerId' | 'version'> {
  readonly original: Paper;
  readonly paper: Paper;
  readonly choices: FormChoices;
  readonly made: Made | null;
}

const selection = (db: Db) =>
  db
    .selectFrom('importForms')
    .select(['id', 'importId', 'title', 'state', 'original', 'paper', 'choices', 'customerId', 'made', 'version'])
    .$narrowType<KeptForm>();

export async function insertForms(
  tx: Tx,
  rows: readonly (Pick<KeptForm, 'id' | 'importId' | 'title' | 'paper' | 'choices'> & { readonly position: number })[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('importForms')
    .values(
      rows.map(({ paper, choices, ...row }) => ({
        ...row,
        original: JSON.stringify(paper),
        paper: JSON.stringify(paper),
        choices: JSON.stringify(choices),
      })),
    )
    .execute();
}

/** How many forms an import has already. */
export async function countForms(db: Db, importId: string): Promise<number> {
  const row = await db
    .selectFrom('importForms')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('importId', '=', importId)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** An import's forms in the order of the file. */
export function selectForms(db: Db, importId: string): Promise<KeptForm[]> {
  return selection(db).where('importId', '=', importId).orderBy('position').execute();
}
