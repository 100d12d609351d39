import { type ErrorCode, Refusal } from '@genjin/domain/errors';

/** Constraint names say what went wrong; nobody reads message texts. */
const byConstraint: Readonly<Record<string, ErrorCode>> = {
  users_email_key: 'user.email_taken',
  customers_status_stage_check: 'customer.status_mismatch',
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

/** Turns what the database reports into a refusal; null where it is a fault of ours. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  const { code, constraint } = error as Error & { code?: string; constraint?: string };
  if (constraint && byConstraint[constraint]) return new Refusal(byConstraint[constraint], { cause: error });
  if (code === '23505' && constraint?.endsWith('_pkey')) return new Refusal('record.id_taken', { cause: error });
  if (code && unreadableValues.has(code)) return new Refusal('input.invalid', { cause: error });
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
