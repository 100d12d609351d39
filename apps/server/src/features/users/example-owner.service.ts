import { v7 as uuidv7 } from 'uuid';
import { type Db, inTx } from '#kit/db';
import { type Acting, createPerson } from './people.service.ts';
import { lockPeople, selectPeople } from './people.store.ts';

const example = { name: '李', email: 'li@example.com', roles: ['sales'], departmentId: null } as const;

/**
 * Who an example belongs to when nobody was named: the first active sales person, else the first active person who may keep
 * customers. Where there is nobody at all, a sales person is made, who cannot sign in until an administrator sends them a link.
 * @returns their e-mail.
 */
export async function findExampleOwner(db: Db, acting: Acting): Promise<string> {
  return inTx(db, async (tx) => {
    await lockPeople(tx);
    const active = (await selectPeople(tx)).filter((person) => person.state === 'active');
    const owner =
      active.find((person) => person.roles.includes('sales')) ??
      active.find((person) => person.roles.some((role) => role !== 'read_only'));
    return (owner ?? (await createPerson(tx, acting, { ...example, id: uuidv7(), state: 'active', locale: 'zh' })))
      .email;
  });
}
