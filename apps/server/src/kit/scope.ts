import type { Scope } from '@genjin/domain/policy';
import { type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * The WHERE clause that keeps a list of customers within a scope; the query must have `customers` in it.
 * The inner selects are evaluated once per query, so that the outer index can be walked or combined.
 */
export function withinScope(scope: Scope): RawBuilder<SqlBool> {
  if (scope.kind === 'all') return sql<SqlBool>`true`;
  if (scope.kind === 'nothing') return sql<SqlBool>`false`;
  const own = sql<SqlBool>`customers.owner_id = ${scope.userId}::uuid or customers.id = any(array(select customer_id from customer_collaborators where user_id = ${scope.userId}::uuid))`;
  if (scope.kind === 'own') return sql<SqlBool>`(${own})`;
  return sql<SqlBool>`(customers.owner_id = any(array(select id from users where department_id = any(${sql.val(scope.departmentIds)}::uuid[]))) or ${own})`;
}
