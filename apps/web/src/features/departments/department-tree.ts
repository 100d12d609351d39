import type { Department } from '@genjin/domain/department';

/** A department in its place: `depth` 0 is the top, `path` names it with all above it. */
export interface PlacedDepartment {
  readonly department: Department;
  readonly depth: number;
  readonly path: string;
  readonly below: readonly PlacedDepartment[];
}

const byName = new Intl.Collator('zh-CN');

/** The tree of departments, siblings by name. One whose parent is unknown stands at the top. */
export function departmentTree(departments: readonly Department[]): PlacedDepartment[] {
  const known = new Set(departments.map((one) => one.id));
  const place = (parentId: string | null, depth: number, above: string): PlacedDepartment[] =>
    departments
      .filter((one) => (one.parentId !== null && known.has(one.parentId) ? one.parentId : null) === parentId)
      .sort((one, other) => byName.compare(one.name, other.name))
      .map((department) => {
        const path = above ? `${above} / ${department.name}` : department.name;
        return { department, depth, path, below: place(department.id, depth + 1, path) };
      });
  return place(null, 0, '');
}

/** The tree in reading order. */
export function inOrder(tree: readonly PlacedDepartment[]): PlacedDepartment[] {
  return tree.flatMap((one) => [one, ...inOrder(one.below)]);
}

/** Where a department may be moved: anywhere but below itself. */
export function possibleParents(tree: readonly PlacedDepartment[], id: string | null): PlacedDepartment[] {
  return tree.flatMap((one) => (one.department.id === id ? [] : [one, ...possibleParents(one.below, id)]));
}
