import type { NewFollowUp } from '@genjin/domain/follow-up';
import { noteChanges } from '#features/changes/changes.service';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { tokensOf } from './contact-tokens.ts';
import { type ContactValues, insertContact } from './contacts.store.ts';

const unknown: ContactValues = {
  name: null,
  title: null,
  department: null,
  phones: [],
  emails: [],
  wechat: null,
  decisionRoles: [],
  stance: 'unknown',
  influence: null,
  reportsToId: null,
  isPrimary: false,
  hasLeft: false,
  note: null,
};

/** People met for the first time, made with the follow-up that names them. The caller has checked `customer.edit`. */
export async function addContactsMet(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  contacts: NewFollowUp['newContacts'],
  followUpId: string,
): Promise<void> {
  for (const { id, ...known } of contacts) {
    const values = { ...unknown, ...known };
    await insertContact(tx, { id, customerId, at: ctx.now }, values, tokensOf(values));
    const changed = { customerId, kind: 'contact', subjectId: id, subject: known.name, followUpId } as const;
    await noteChanges(tx, ctx, changed, null, known);
  }
}
