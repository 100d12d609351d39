import { EditCustomer } from '@genjin/domain/customer';
import { requireWords } from '#features/settings/require-words.service';
import { teamSettings } from '#features/settings/settings.service';
import type { Ctx } from '#kit/context';
import type { Db } from '#kit/db';

/**
 * Demands that sources are words of the team's dictionary.
 * @throws Refusal `input.invalid` at the field.
 */
export async function requireSources(db: Db, ctx: Pick<Ctx, 'locale'>, sources: readonly string[]): Promise<void> {
  if (sources.length === 0) return;
  const words = [{ dictionary: 'sources' as const, codes: sources, path: ['sources'] }];
  requireWords(await teamSettings(db), EditCustomer, ctx.locale, words);
}
