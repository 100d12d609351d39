import { type ErrorCode, type FieldProblem, Refusal, sentenceOf } from '@genjin/domain/errors';
import type { Locale } from '@genjin/domain/field';

/** Constraint names say what went wrong, and in which field; nobody reads message texts. */
const byConstraint: Readonly<Record<string, { readonly code: ErrorCode; readonly path: readonly string[] }>> = {
  users_email_key: { code: 'user.email_taken', path: ['email'] },
  customers_status_stage_check: { code: 'customer.status_mismatch', path: ['status'] },
};

/** A value that PostgreSQL cannot read: only a cursor that somebody changed by hand gets that far. */
const unreadableValues = new Set(['22P02', '22003', '22007', '22008']);

/** Too many connections, no room or memory, locks and statements timed out, conflicts to retry, the database starting or stopping. */
const busyStates = new Set([
  '25P03',
  '53100',
  '53200',
  '53300',
  '53400',
  '55P03',
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '40001',
  '40P01',
  '08000',
  '08003',
  '08006',
]);
const busyCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ENOSPC', 'EPIPE', 'ETIMEDOUT']);

/** Turns what the database reports into a refusal; null where it is a fault of ours. `locale`: the language of the field's sentence. */
export function refusalOf(error: unknown, locale: Locale): Refusal | null {
  if (!(error instanceof Error)) return null;
  const { code, constraint } = error as Error & { code?: string; constraint?: string };
  const known = constraint === undefined ? undefined : byConstraint[constraint];
  if (known) return new Refusal(known.code, { fields: [fieldProblem(known, locale)], cause: error });
  if (code === '23505' && constraint?.endsWith('_pkey')) return new Refusal('record.id_taken', { cause: error });
  if (code && unreadableValues.has(code)) return new Refusal('page.unknown_cursor', { cause: error });
  if (code === '23503') return new Refusal('customer.foreign_reference', { cause: error });
  if (code && (busyStates.has(code) || busyCodes.has(code))) return new Refusal('service.busy', { cause: error });
  if (
    /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/.test(
      error.message,
    )
  )
    return new Refusal('service.busy', { cause: error });
  return null;
}

function fieldProblem({ code, path }: { code: ErrorCode; path: readonly string[] }, locale: Locale): FieldProblem {
  return { path: [...path], code, message: sentenceOf(code, locale) };
}
