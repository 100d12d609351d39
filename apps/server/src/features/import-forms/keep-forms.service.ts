import { Refusal } from '@genjin/domain/errors';
import { FormChoices, PaperFormText } from '@genjin/domain/import-form';
import { problemsOf } from '@genjin/domain/input-problem';
import type { PaperForm } from '@genjin/domain/paper-form/paper-form';
import { v7 as uuidv7 } from 'uuid';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { countForms, insertForms } from './import-forms.store.ts';

/** A filled form found in a file; `title` says where in it: the file inside the upload, or the sheet. */
export interface FoundForm {
  readonly title: string;
  readonly paper: PaperForm;
}

/**
 * Keeps the forms that were found in a file, in its order, for somebody to review. Nothing is decided yet: whom they may be about is
 * looked up each time they are looked at, since customers come and go in the meantime.
 * @throws Refusal `input.invalid` where a form is larger than a form can be.
 */
export async function keepForms(
  tx: Tx,
  ctx: Pick<Ctx, 'locale'>,
  importId: string,
  forms: readonly FoundForm[],
): Promise<void> {
  const from = await countForms(tx, importId);
  await insertForms(
    tx,
    forms.map(({ title, paper }, index) => ({
      id: uuidv7(),
      importId,
      position: from + index,
      title: title.trim().slice(0, 200) || String(from + index + 1),
      paper: wellFormed(ctx, paper),
      choices: FormChoices.parse({}),
    })),
  );
}

function wellFormed(ctx: Pick<Ctx, 'locale'>, paper: PaperForm) {
  const parsed = PaperFormText.safeParse(paper, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Refusal('input.invalid', { fields: problemsOf(parsed.error, PaperFormText, ctx.locale) });
}
