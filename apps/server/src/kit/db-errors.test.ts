import { expect, test } from 'vitest';
import { refusalOf } from './db-errors.ts';

function reported(fields: { code?: string; constraint?: string; message?: string }): Error {
  return Object.assign(new Error(fields.message ?? ''), fields);
}

test.each([
  [{ code: '23505', constraint: 'users_email_key' }, 'user.email_taken'],
  [{ code: '23505', constraint: 'follow_ups_pkey' }, 'record.id_taken'],
  [{ code: '23514', constraint: 'customers_status_stage_check' }, 'customer.status_mismatch'],
  [{ code: '22P02' }, 'page.unknown_cursor'],
  [{ code: '23503', constraint: 'contacts_reports_to_id_fkey' }, 'customer.foreign_reference'],
  [{ code: '57014' }, 'service.busy'],
  [{ code: '40P01' }, 'service.busy'],
  [{ code: '53300' }, 'service.busy'],
  [{ code: '53100' }, 'service.busy'],
  [{ code: 'ECONNREFUSED' }, 'service.busy'],
  [{ message: 'timeout exceeded when trying to connect' }, 'service.busy'],
  [{ message: 'Connection terminated unexpectedly' }, 'service.busy'],
])('%o is %s', (fields, code) => {
  const error = reported(fields);
  expect(refusalOf(error, 'zh')).toMatchObject({ code, cause: error });
});

test.each([
  [reported({ code: '42601' })],
  [reported({ code: '23505', constraint: 'settings_id_check' })],
  [reported({ code: '23502' })],
  ['text'],
  [null],
])('a fault of ours (%o) stays one', (error) => {
  expect(refusalOf(error, 'zh')).toBeNull();
});
