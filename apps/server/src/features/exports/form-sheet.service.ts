import { documentWord, exportedBy } from '@genjin/domain/export-words';
import { maskName } from '@genjin/domain/mask';
import { maskForm } from '@genjin/domain/mask-form';
import { writeForm } from '@genjin/domain/paper-form/write-form';
import type { Relation } from '@genjin/domain/policy';
import type { SettingsValues } from '@genjin/domain/settings';
import { localDate } from '@genjin/domain/zoned-time';
import type { Ctx } from '#kit/context';
import type { FormSheet } from '#kit/documents/write/form-sheet';
import { furnitureIn } from '#kit/documents/write/furniture';
import { fileNames } from '#kit/documents/write/safe-names';
import { customerAsForm } from './customer-as-form.service.ts';

/** A customer's paper form, ready to be made a file, and the name of that file without its ending. */
export interface NamedSheet {
  readonly sheet: FormSheet;
  readonly name: string;
}

/** A customer on the paper form; masked as the last step. The caller has checked `customer.read`, and that `masked` is what is due. */
export async function formSheet(
  ctx: Ctx,
  relation: Relation,
  customerId: string,
  { masked, settings }: { readonly masked: boolean; readonly settings: SettingsValues },
): Promise<NamedSheet> {
  const { record: whole, owner } = await customerAsForm(ctx, relation, customerId);
  const record = masked ? maskForm(whole) : whole;
  const person = (name: string) => (masked ? maskName(name) : name);
  const day = localDate(ctx.now, ctx.zone);
  return {
    name: fileNames(documentWord('form', ctx.locale))(
      `${record.customer.name.slice(0, 60)}-${documentWord('form', ctx.locale)}-${day}`,
    ),
    sheet: {
      company: settings.companyName ?? '',
      owner: person(owner),
      printedOn: day,
      watermark: exportedBy(person(ctx.asker.name), ctx.now, ctx.zone, ctx.locale),
      masked,
      form: writeForm(record, settings),
      furniture: furnitureIn(ctx.locale),
    },
  };
}
