import { mayCreateFor } from '@genjin/domain/policy';
import type { Ctx } from '#kit/context';
import type { Db } from '#kit/db';
import { selectActivePeople } from './colleagues.store.ts';

/** Whom names in a file mean, by name. A name that several colleagues have means nobody. */
export interface Colleagues {
  readonly people: Readonly<Record<string, string>>;
  /** Those for whom the importer may make customers. */
  readonly owners: Readonly<Record<string, string>>;
}

export async function colleaguesFor(db: Db, ctx: Pick<Ctx, 'asker'>): Promise<Colleagues> {
  const byName = Map.groupBy(await selectActivePeople(db), ({ name }) => name.trim());
  const single = [...byName].flatMap(([name, people]) =>
    people.length === 1 ? people.map((one) => ({ ...one, name })) : [],
  );
  return {
    people: Object.fromEntries(single.map(({ name, id }) => [name, id])),
    owners: Object.fromEntries(single.filter((one) => mayCreateFor(ctx.asker, one)).map(({ name, id }) => [name, id])),
  };
}
