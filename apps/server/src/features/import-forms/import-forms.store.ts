import type { FormChoices, ImportedForm, PaperFormText } from '@genjin/domain/import-form';
import type { z } from 'zod';
import type { Db, Tx } from '#kit/db';

export type Paper = z.output<typeof PaperFormText>;

/** Fields as they were and as they became. */
type Turned = Readonly<Record<string, readonly [before: unknown, after: unknown]>>;

/** What saving a form made and changed, follow-ups aside: an undo takes back what is still as the import left it. */
export interface Made {
  /** Whether the customer itself came with the form. */
  readonly customer: boolean;
  readonly contacts: readonly string[];
  readonly needs: readonly string[];
  readonly cooperations: readonly string[];
  readonly obstacles: readonly string[];
  /** Fields of a known customer. */
  readonly fields: Turned;
  /** Fields of its known people. */
  readonly completed: readonly { readonly id: string; readonly fields: Turned }[];
}

/** A form as it is kept. */
export interface KeptForm extends Pick<ImportedForm, 'id' | 'importId' | 'title' | 'state' | 'customerId' | 'version'> {
  readonly position: number;
  readonly original: Paper;
  readonly paper: Paper;
  readonly choices: FormChoices;
  /** What the chosen known customer had, by field, when its fields were chosen. */
  readonly seen: Readonly<Record<string, string>>;
  readonly made: Made | null;
}

const selection = (db: Db) =>
  db
    .selectFrom('importForms')
    .select(['id', 'importId', 'position', 'title', 'state', 'original', 'paper', 'choices'])
    .select(['customerId', 'seen', 'made', 'version'])
    .$narrowType<Pick<KeptForm, 'state' | 'original' | 'paper' | 'choices' | 'seen' | 'made'>>();

type NewForm = Pick<KeptForm, 'id' | 'importId' | 'position' | 'title' | 'paper' | 'choices'>;

export async function insertForms(tx: Tx, rows: readonly NewForm[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('importForms')
    .values(
      rows.map(({ paper, choices, ...row }) => ({
        ...row,
        original: JSON.stringify(paper),
        paper: JSON.stringify(paper),
        choices: JSON.stringify(choices),
        seen: '{}',
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

/** One form, held until the transaction ends. */
export function lockForm(tx: Tx, importId: string, id: string): Promise<KeptForm | undefined> {
  return selection(tx).where('importId', '=', importId).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Writes what changed and counts the version up. */
export async function updateForm(
  tx: Tx,
  form: Pick<KeptForm, 'id' | 'version'>,
  values: Partial<Pick<KeptForm, 'paper' | 'choices' | 'seen' | 'made' | 'state' | 'customerId'>>,
): Promise<void> {
  await tx
    .updateTable('importForms')
    .set({
      ...Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
        ]),
      ),
      version: form.version + 1,
    })
    .where('id', '=', form.id)
    .execute();
}
