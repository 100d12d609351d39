import { describe, expect, test } from 'vitest';
import {
  type Asker,
  abilitiesOf,
  allows,
  type CustomerTies,
  may,
  mayCorrect,
  mayCreateFor,
  mayOversee,
  mayWorkOn,
  type Permission,
  privateScopeOf,
  type Relation,
  type Role,
  relationOf,
  roles,
  type Scope,
  scopeOf,
} from './policy.ts';

const me = 'me';
const other = 'other';

/** Every set of roles, none included. */
const roleSets: Role[][] = Array.from({ length: 2 ** roles.codes.length }, (_, bits) =>
  roles.codes.filter((_code, index) => bits & (1 << index)),
);

const departmentSets = [[], ['east'], ['east', 'east-1'], ['west']];
const collaboratorSets: CustomerTies['collaborators'][] = [
  [],
  [{ userId: me, access: 'read' }],
  [{ userId: me, access: 'write' }],
  [{ userId: other, access: 'write' }],
];

const askers: Asker[] = roleSets.flatMap((set) =>
  departmentSets.map((departmentIds) => ({ id: me, roles: set, departmentIds })),
);
const ties: CustomerTies[] = [me, other].flatMap((ownerId) =>
  [null, 'east', 'east-1', 'west', 'north'].flatMap((ownerDepartmentId) =>
    collaboratorSets.map((collaborators) => ({ ownerId, ownerDepartmentId, collaborators })),
  ),
);
const pairs = askers.flatMap((asker) => ties.map((tie) => [asker, tie] as const));

/** What the WHERE clause of a scope keeps, said over one customer's ties. */
function within(scope: Scope, tie: CustomerTies): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'nothing':
      return false;
    case 'own':
      return tie.ownerId === scope.userId || tie.collaborators.some((one) => one.userId === scope.userId);
    case 'departments':
      return (
        (tie.ownerDepartmentId !== null && scope.departmentIds.includes(tie.ownerDepartmentId)) ||
        within({ kind: 'own', userId: scope.userId }, tie)
      );
  }
}

describe('relation and scope', () => {
  test('agree for every set of roles and every tie: what a list shows can be opened, and nothing else', () => {
    expect(pairs.length).toBe(16 * 4 * 2 * 5 * 4);
    for (const [asker, tie] of pairs) {
      const shown = within(scopeOf(asker), tie);
      expect({ asker, tie, shown: relationOf(asker, tie) !== 'nobody' }).toEqual({ asker, tie, shown });
    }
  });

  test('let everybody with a relation read, and nobody else', () => {
    for (const [asker, tie] of pairs) {
      const relation = relationOf(asker, tie);
      expect(allows(relation, 'customer.read')).toBe(relation !== 'nobody');
    }
  });

  test('let phones be found exactly where contacts’ private data may be read', () => {
    for (const [asker, tie] of pairs) {
      const found = within(privateScopeOf(asker), tie);
      expect({ asker, tie, found: allows(relationOf(asker, tie), 'contact.readPrivate') }).toEqual({
        asker,
        tie,
        found,
      });
    }
  });

  test('a role more never shows less', () => {
    for (const [asker, tie] of pairs)
      for (const role of roles.codes) {
        const wider = relationOf({ ...asker, roles: [...new Set([...asker.roles, role])] }, tie);
        const before = abilitiesOf(relationOf(asker, tie));
        expect(
          before.every((ability) => allows(wider, ability)),
          `${asker.roles} + ${role}`,
        ).toBe(true);
      }
  });
});

describe('the relation', () => {
  const stranger: CustomerTies = { ownerId: other, ownerDepartmentId: 'west', collaborators: [] };
  const sales: Asker = { id: me, roles: ['sales'], departmentIds: [] };

  test('of a salesperson: own, shared, or a stranger', () => {
    expect(relationOf(sales, { ...stranger, ownerId: me })).toBe('owner');
    expect(relationOf(sales, { ...stranger, collaborators: [{ userId: me, access: 'write' }] })).toBe('writer');
    expect(relationOf(sales, { ...stranger, collaborators: [{ userId: me, access: 'read' }] })).toBe('reader');
    expect(relationOf(sales, stranger)).toBe('nobody');
  });

  test('of a manager: the departments below count, others do not', () => {
    const manager: Asker = { id: me, roles: ['manager'], departmentIds: ['east', 'east-1'] };
    expect(relationOf(manager, { ...stranger, ownerDepartmentId: 'east-1' })).toBe('oversight');
    expect(relationOf(manager, stranger)).toBe('nobody');
    expect(relationOf(manager, { ...stranger, ownerDepartmentId: null })).toBe('nobody');
  });

  test('of an administrator: everything', () => {
    expect(relationOf({ id: me, roles: ['admin'], departmentIds: [] }, stranger)).toBe('oversight');
  });

  test('of somebody who only looks: masked, whatever the tie', () => {
    const looker: Asker = { id: me, roles: ['read_only'], departmentIds: ['west'] };
    for (const tie of [
      stranger,
      { ...stranger, ownerId: me },
      { ...stranger, collaborators: [{ userId: me, access: 'write' as const }] },
    ]) {
      const relation = relationOf(looker, tie);
      expect(relation).toBe('observer');
      expect(abilitiesOf(relation)).toEqual(['customer.read']);
    }
  });

  test('of somebody without a role: none', () => {
    expect(relationOf({ id: me, roles: [], departmentIds: ['west'] }, { ...stranger, ownerId: me })).toBe('nobody');
  });
});

describe('who may', () => {
  const owner = 'owner' as const;
  const asker = (...set: Role[]): Asker => ({ id: me, roles: set, departmentIds: [] });

  test('manage people and settings: administrators only', () => {
    for (const permission of ['user.manage', 'settings.edit'] satisfies Permission[])
      for (const set of roleSets) expect(may(asker(...set), permission)).toBe(set.includes('admin'));
  });

  test('write at all: whoever does not only look', () => {
    for (const permission of ['customer.create', 'followUp.write', 'action.edit', 'plan.edit'] satisfies Permission[])
      for (const set of roleSets) expect(may(asker(...set), permission)).toBe(set.some((role) => role !== 'read_only'));
  });

  test('correct a record: its author while they may still write for the customer, and administrators', () => {
    expect(mayCorrect(asker('sales'), owner, me)).toBe(true);
    expect(mayCorrect(asker('sales'), 'writer', me)).toBe(true);
    expect(mayCorrect(asker('sales'), owner, other)).toBe(false);
    expect(mayCorrect(asker('sales'), 'reader', me)).toBe(false);
    expect(mayCorrect(asker('manager'), 'oversight', other)).toBe(false);
    expect(mayCorrect(asker('admin'), 'oversight', other)).toBe(true);
  });

  test('work on an action: its owner, even one who does not see the customer, and who may edit the customer’s', () => {
    expect(mayWorkOn(asker('sales'), 'nobody', me, 'action.edit')).toBe(true);
    expect(mayWorkOn(asker('sales'), 'writer', other, 'action.edit')).toBe(true);
    expect(mayWorkOn(asker('sales'), 'reader', other, 'action.edit')).toBe(false);
    expect(mayWorkOn(asker('sales'), 'nobody', other, 'action.edit')).toBe(false);
    expect(mayWorkOn(asker('read_only'), 'observer', me, 'action.edit')).toBe(false);
    expect(mayWorkOn(asker(), 'nobody', me, 'plan.edit')).toBe(false);
  });

  test('make a customer for whom: oneself, one’s people as a manager, anybody as an administrator, nobody who only looks', () => {
    const east = { id: other, roles: ['sales' as const], departmentId: 'east' };
    const manager: Asker = { id: me, roles: ['manager'], departmentIds: ['east'] };
    expect(mayCreateFor(asker('sales'), { ...east, id: me })).toBe(true);
    expect(mayCreateFor(asker('sales'), east)).toBe(false);
    expect(mayCreateFor({ ...manager, roles: ['sales', 'read_only'] }, east)).toBe(false);
    expect(mayCreateFor(manager, east)).toBe(true);
    expect(mayCreateFor(manager, { ...east, departmentId: 'west' })).toBe(false);
    expect(mayCreateFor(manager, { ...east, departmentId: null })).toBe(false);
    expect(mayCreateFor(asker('admin'), { ...east, departmentId: null })).toBe(true);
    expect(mayCreateFor(asker('admin'), { ...east, roles: ['read_only'] })).toBe(false);
  });

  test('record a follow-up: only who may also do all that a record carries', () => {
    for (const relation of ['owner', 'writer', 'reader', 'oversight', 'observer', 'nobody'] satisfies Relation[])
      for (const carried of ['customer.edit', 'action.edit', 'plan.edit'] satisfies Permission[])
        if (allows(relation, 'followUp.write')) expect(allows(relation, carried)).toBe(true);
  });

  test('look at a colleague’s lists: managers of their department, and administrators', () => {
    const manager: Asker = { id: me, roles: ['manager'], departmentIds: ['east', 'east-1'] };
    expect(mayOversee(manager, { departmentId: 'east-1' })).toBe(true);
    expect(mayOversee(manager, { departmentId: 'west' })).toBe(false);
    expect(mayOversee(manager, { departmentId: null })).toBe(false);
    expect(mayOversee({ ...manager, roles: ['sales', 'read_only'] }, { departmentId: 'east' })).toBe(false);
    expect(mayOversee(asker('admin'), { departmentId: null })).toBe(true);
  });
});
