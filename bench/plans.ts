import type pg from 'pg';
import type { Statement } from './recorded-statements.ts';

/** Tables that grow with the years: none may be read from end to end by a page. */
const large = new Set([
  'customers',
  'contacts',
  'follow_ups',
  'follow_up_participants',
  'actions',
  'plans',
  'changes',
  'needs',
  'concerns',
  'receipts',
]);

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
}

export interface Plan {
  readonly text: string;
  readonly milliseconds: number;
  readonly indexes: readonly string[];
  readonly fullScans: readonly string[];
  /** The most rows that any one node touched. */
  readonly widest: number;
}

/** EXPLAIN ANALYZE of a recorded SELECT. */
export async function explain(pool: pg.Pool, statement: Statement): Promise<Plan> {
  const { rows } = await pool.query(`explain (analyze, format json) ${statement.text}`, [...statement.values]);
  const [{ Plan: root, 'Execution Time': milliseconds }] = rows[0]['QUERY PLAN'] as [
    { Plan: Node; 'Execution Time': number },
  ];
  const nodes = flatten(root);
  return {
    text: statement.text.replace(/\s+/g, ' ').slice(0, 90),
    milliseconds,
    indexes: [...new Set(nodes.map((node) => node['Index Name']).filter((name) => name !== undefined))],
    fullScans: nodes
      .filter((node) => node['Node Type'] === 'Seq Scan' && large.has(node['Relation Name'] ?? ''))
      .map((node) => node['Relation Name'] ?? ''),
    widest: Math.max(
      ...nodes.map(
        (node) => ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)) * (node['Actual Loops'] ?? 1),
      ),
    ),
  };
}

function flatten(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)];
}

/** Whether a statement only reads. */
export function isRead(statement: Statement): boolean {
  return (
    /^\s*(select|with)\b/i.test(statement.text) && !/for (update|share)|pg_notify|pg_advisory/i.test(statement.text)
  );
}
