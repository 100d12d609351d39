import { isValidPhoneNumber } from 'libphonenumber-js/max';
import { type PhoneReading, readPhones } from './phone.ts';

function wasGivenOut({ kind, normalised, extension, valid }: PhoneReading): boolean {
  if (kind === 'service' || kind === 'unknown' || !valid) return valid;
  const main = extension === undefined ? normalised : normalised.slice(0, -extension.length - 1);
  return isValidPhoneNumber(main, 'CN');
}

/**
 * {@link readPhones}, with `valid` judged by the number ranges that were given out (libphonenumber), in China and abroad.
 * Service numbers (95588, 400…) are not in that book and keep the numbering plan's answer.
 *
 * The book is 150 kB: load this module on the server or lazily.
 */
export function checkPhones(text: string): PhoneReading[] {
  return readPhones(text).map((phone) => ({ ...phone, valid: wasGivenOut(phone) }));
}
