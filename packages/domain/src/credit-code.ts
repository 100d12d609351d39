/** What a written unified social credit code turned out to be. */
export type CreditCodeCheck = {
  /**
   * `valid`: 18 characters with the right check character. `wrong_check`: the last character does not fit.
   * `old_registration`: a 15-digit business licence number from before 2015. `malformed`: anything else.
   */
  kind: 'valid' | 'wrong_check' | 'old_registration' | 'malformed';
  /** Half width, upper case, without spaces and dashes: what to store and compare. */
  normalised: string;
  /** For `wrong_check`: the character that the last place should have. */
  expected?: string;
  /** For `malformed`: the valid code that results when look-alike letters (O, I, Z, S) are read as digits. */
  suggestion?: string;
};

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const LOOK_ALIKE: Record<string, string> = { O: '0', I: '1', Z: '2', S: '5' };

/** The 18th character for the first 17: 31 minus the sum of value × 3^place, all modulo 31 (GB 32100-2015, 4.6). */
function checkCharacter(first17: string): string {
  let [sum, weight] = [0, 1];
  for (const character of first17) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * Checks a unified social credit code (统一社会信用代码) by GB 32100-2015.
 *
 * To warn by, never to refuse: registers hold real codes with a wrong check character, and companies still write their
 * old 15-digit number. Never throws.
 */
export function checkCreditCode(text: string): CreditCodeCheck {
  const normalised = text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff\-‐-―]/g, '')
    .toUpperCase();
  if (/^\d{15}$/.test(normalised)) return { kind: 'old_registration', normalised };
  if (!SHAPE.test(normalised)) {
    const digits = normalised.replace(/[OIZS]/g, (letter) => LOOK_ALIKE[letter] ?? letter);
    const fits =
      digits !== normalised && SHAPE.test(digits) && checkCharacter(digits.slice(0, 17)) === digits.charAt(17);
    return { kind: 'malformed', normalised, ...(fits && { suggestion: digits }) };
  }
  const expected = checkCharacter(normalised.slice(0, 17));
  return normalised.endsWith(expected) ? { kind: 'valid', normalised } : { kind: 'wrong_check', normalised, expected };
}
