/**
 * Who may do what, on one page. Services ask it first, lists are scoped by the same rules (`scopeOf`), the web only hides
 * what would be refused anyway.
 *
 *   sales      works on the customers they own or collaborate on
 *   manager    sees and works on every customer owned in their department and below, and their own
 *   admin      everything, and the team's people, departments and settings
 *   read_only  looks at the customers owned in their department and below, with contacts' data masked; writes nothing
 *
 * A person may hold several roles; the widest wins.
 */
import { choices } from './field.ts';

export const roles = choices({
  sales: ['销售', 'Sales'],
  manager: ['主管', 'Manager'],
  admin: ['管理员', 'Administrator'],
  read_only: ['只读', 'Read-only'],
});
export type Role = (typeof roles.codes)[number];

export type Permission =
  | 'customer.create'
  | 'customer.read'
  | 'customer.edit'
  | 'customer.share'
  | 'customer.handOver'
  | 'customer.import'
  | 'export.approve'
  | 'contact.readPrivate'
  | 'followUp.write'
  | 'action.edit'
  | 'plan.edit'
  | 'user.manage'
  | 'settings.edit'
  | 'audit.read';

/** The person who asks. `departmentIds`: their department and all below it (empty without one). */
export interface Asker {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly departmentIds: readonly string[];
}

/** How a person stands to one customer. `oversight`: the owner is in their department or below (manager), or they see all (admin). */
export type Relation = 'owner' | 'writer' | 'reader' | 'oversight' | 'observer' | 'nobody';

/** The facts about a customer that decide the relation. */
export interface CustomerTies {
  readonly ownerId: string;
  readonly ownerDepartmentId: string | null;
  readonly collaborators: readonly { readonly userId: string; readonly access: 'read' | 'write' }[];
}

const has = (asker: Asker, role: Role): boolean => asker.roles.includes(role);

/** Whether the asker holds only the read-only role: such a person writes nothing, whatever their tie. */
function onlyLooks(asker: Asker): boolean {
  return asker.roles.every((role) => role === 'read_only');
}

/** The strongest tie of the asker to a customer. */
export function relationOf(asker: Asker, ties: CustomerTies): Relation {
  const inDepartment = ties.ownerDepartmentId !== null && asker.departmentIds.includes(ties.ownerDepartmentId);
  if (asker.roles.length === 0) return 'nobody';
  if (has(asker, 'admin')) return ties.ownerId === asker.id ? 'owner' : 'oversight';
  if (!onlyLooks(asker)) {
    if (ties.ownerId === asker.id) return 'owner';
    if (has(asker, 'manager') && inDepartment) return 'oversight';
    const shared = ties.collaborators.find((one) => one.userId === asker.id);
    if (shared) return shared.access === 'write' ? 'writer' : 'reader';
  }
  if (has(asker, 'read_only') && inDepartment) return 'observer';
  if (onlyLooks(asker)) {
    if (ties.ownerId === asker.id || ties.collaborators.some((one) => one.userId === asker.id)) return 'observer';
  }
  return 'nobody';
}

const byRelation: Record<Relation, readonly Permission[]> = {
  owner: [
    'customer.read',
    'customer.edit',
    'customer.share',
    'customer.handOver',
    'contact.readPrivate',
    'followUp.write',
    'action.edit',
    'plan.edit',
  ],
  oversight: [
    'customer.read',
    'customer.edit',
    'customer.share',
    'customer.handOver',
    'contact.readPrivate',
    'followUp.write',
    'action.edit',
    'plan.edit',
  ],
  writer: ['customer.read', 'customer.edit', 'contact.readPrivate', 'followUp.write', 'action.edit', 'plan.edit'],
  reader: ['customer.read', 'contact.readPrivate'],
  observer: ['customer.read'],
  nobody: [],
};

/** Whether a relation to a customer allows an action on it. Corrections belong to the author: see {@link mayCorrect}. */
export function allows(relation: Relation, permission: Permission): boolean {
  return byRelation[relation].includes(permission);
}

/** All that a relation allows, for the page to show or hide. */
export function abilitiesOf(relation: Relation): readonly Permission[] {
  return byRelation[relation];
}

const adminsOnly: readonly Permission[] = ['user.manage', 'settings.edit', 'audit.read'];

/** Whether a person may do something that is not about one customer. */
export function may(asker: Asker, permission: Permission): boolean {
  if (has(asker, 'admin')) return true;
  if (asker.roles.length === 0 || adminsOnly.includes(permission)) return false;
  if (permission === 'customer.read') return true;
  if (permission === 'export.approve') return has(asker, 'manager');
  return !onlyLooks(asker);
}

/**
 * Whether the asker may make a customer that is the owner's from the start: everybody for themselves, a manager for people
 * of their department and below, an administrator for anybody; never for a person who only looks.
 */
export function mayCreateFor(
  asker: Asker,
  owner: { readonly id: string; readonly roles: readonly Role[]; readonly departmentId: string | null },
): boolean {
  if (!mayKeepCustomers(owner)) return false;
  if (owner.id === asker.id || has(asker, 'admin')) return true;
  return has(asker, 'manager') && owner.departmentId !== null && asker.departmentIds.includes(owner.departmentId);
}

/** Whether somebody may be given customers: whoever works on customers, not one who only looks. */
export function mayKeepCustomers(person: { readonly roles: readonly Role[] }): boolean {
  return person.roles.some((role) => role !== 'read_only');
}

/** A record is corrected or voided by its author, as long as they may still write for the customer, or by an administrator. */
export function mayCorrect(asker: Asker, relation: Relation, authorId: string): boolean {
  if (has(asker, 'admin')) return true;
  return authorId === asker.id && allows(relation, 'followUp.write');
}

/**
 * An action or plan may be worked on by its own owner, even one who does not see the customer otherwise, and by those who
 * may edit the customer's.
 */
export function mayWorkOn(
  asker: Asker,
  relation: Relation,
  ownerId: string,
  permission: 'action.edit' | 'plan.edit',
): boolean {
  if (onlyLooks(asker)) return false;
  return ownerId === asker.id || allows(relation, permission);
}

/** Whether a person may look at a colleague's own lists: managers those of their department and below, administrators all. */
export function mayOversee(asker: Asker, colleague: { readonly departmentId: string | null }): boolean {
  if (has(asker, 'admin')) return true;
  return (
    has(asker, 'manager') && colleague.departmentId !== null && asker.departmentIds.includes(colleague.departmentId)
  );
}

/** Whether a person may decide about somebody's export: who oversees them, and never oneself. */
export function mayDecideExportOf(
  asker: Asker,
  colleague: { readonly id: string; readonly departmentId: string | null },
): boolean {
  return asker.id !== colleague.id && may(asker, 'export.approve') && mayOversee(asker, colleague);
}

/** Whether a person's large exports wait for somebody's approval: all but managers' and administrators'. */
export function needsExportApproval(asker: Asker): boolean {
  return !has(asker, 'manager') && !has(asker, 'admin');
}

/** The WHERE clause of every list, as data. `own` includes the customers shared with the asker. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'departments'; readonly departmentIds: readonly string[]; readonly userId: string }
  | { readonly kind: 'own'; readonly userId: string }
  | { readonly kind: 'nothing' };

/** The widest scope that the asker's roles give. */
export function scopeOf(asker: Asker): Scope {
  if (asker.roles.length === 0) return { kind: 'nothing' };
  if (has(asker, 'admin')) return { kind: 'all' };
  if (has(asker, 'manager') || has(asker, 'read_only'))
    return { kind: 'departments', departmentIds: asker.departmentIds, userId: asker.id };
  return { kind: 'own', userId: asker.id };
}

/** The part of {@link scopeOf} in which the asker may read contacts' private data: phones find nothing outside of it. */
export function privateScopeOf(asker: Asker): Scope {
  if (asker.roles.length === 0 || onlyLooks(asker)) return { kind: 'nothing' };
  if (has(asker, 'admin') || has(asker, 'manager')) return scopeOf(asker);
  return { kind: 'own', userId: asker.id };
}
