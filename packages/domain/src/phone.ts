export type PhoneKind = 'mobile' | 'landline' | 'service' | 'foreign' | 'unknown';

/** One telephone number out of what a person wrote. To warn by, never to refuse: `raw` is what to keep. */
export type PhoneReading = {
  /** The piece as it was written. */
  raw: string;
  /** 13812348000 · 021-62345678 · 021-62345678-8001 · 4008208820 · +16502530000; for `unknown` its digits (and stars). */
  normalised: string;
  /** `landline` may lack its area code, which makes it not valid; `service` are 400, 800, 95588, 12345 and the like. */
  kind: PhoneKind;
  /** It has the shape of the numbering plan. Whether it was ever given out is `checkPhones` in phone-validity.ts. */
  valid: boolean;
  extension?: string;
};

const LABEL = '(?:手机|电话|座机|固话|传真|热线|mobile|phone|tel|fax|cell)';
const OF = '(?:办公|公司|联系|家庭|单位|工作|备用|固定|移动)';
// at marks, at bullets (①), and before a label
const BETWEEN = new RegExp(`[/／、，,;；|｜\\n\\r\\p{No}]+|(?=${OF}${LABEL})|(?<!${OF})(?=${LABEL})`, 'iu');
const ONLY_LABEL = new RegExp(`^${OF}?${LABEL}?(?:号码|号)?[.:：\\s]*$`, 'i');
const EXTENSION = /(?<=\d[\s)]*)(?:转接?|分机号?|ext(?:ension)?\.?|x|#)[\s:.-]*(\d{1,6})\D*$/;
const MOBILE = /^0?(1[3-9]\d{9})$/;
const LANDLINE = /^(010|02\d|0[3-9]\d{2})([2-9]\d{6,7})$/;
const LOCAL = /^[2-9]\d{6,7}$/;
const SERVICE = /^(?:[48]00\d{7}|9[56]\d{3,6}|1[0-2]\d{1,3}|1010\d{4}|11[68]114)$/;

/** Half width, one kind of dash, no remarks in brackets. */
function flatten(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—―−﹣]/g, '-')
    .replace(/\([^()\d]*\)/g, ' ');
}

/** How many digits stand before an extension. */
const lengthOf = (text: string): number => flatten(text).replace(EXTENSION, '').replace(/\D/g, '').length;

/** Cuts '138 1234 8000 139 1234 8000' where a number is complete, not at each space. */
function splitAtSpaces(piece: string): string[] {
  const numbers: string[] = [];
  let current = '';
  for (const token of piece.trim().split(/\s+/)) {
    const bothWhole = lengthOf(current) >= 7 && lengthOf(token) >= 7;
    if (bothWhole || (/^[01+(]/.test(token) && /\d$/.test(current) && readPhone(current).kind === 'mobile')) {
      numbers.push(current);
      current = token;
    } else current = current === '' ? token : `${current} ${token}`;
  }
  return [...numbers, current];
}

/** Takes the country code of China off the groups of digits; null for a number of another country. */
function nationalGroups(groups: string[], plus: boolean): { groups: string[]; country: boolean } | null {
  const digits = groups.join('');
  const code = plus ? /^(?:00)?86/ : groups[0] === '86' ? /^86(?=\d{9})/ : /^(?:0086|086|86(?=1[3-9]\d{9}))/;
  const [own] = code.exec(digits) ?? [];
  if (own === undefined) return plus || /^00[1-9]\d{6}/.test(digits) ? null : { groups, country: false };
  let left = own.length;
  const rest = groups.map((group) => {
    const part = group.slice(left);
    left -= group.length - part.length;
    return part;
  });
  return { groups: rest.filter((group) => group !== ''), country: true };
}

type Shape = Omit<PhoneReading, 'raw' | 'extension'>;

function shapeOf(digits: string, country: boolean): Shape | null {
  const [, mobile] = MOBILE.exec(digits) ?? [];
  if (mobile !== undefined) return { normalised: mobile, kind: 'mobile', valid: true };
  if (SERVICE.test(digits)) return { normalised: digits, kind: 'service', valid: true };
  const [, area, number] = LANDLINE.exec(country && !digits.startsWith('0') ? `0${digits}` : digits) ?? [];
  if (area !== undefined && number !== undefined) {
    return { normalised: `${area}-${number}`, kind: 'landline', valid: area.length === 4 || number.length === 8 };
  }
  return LOCAL.test(digits) ? { normalised: digits, kind: 'landline', valid: false } : null;
}

function readPhone(raw: string): PhoneReading {
  const flat = flatten(raw);
  const [written, ext] = EXTENSION.exec(flat) ?? [];
  const text = written === undefined ? flat : flat.slice(0, flat.length - written.length);
  const main = /[+(\d*][-+\d().*\s]*/.exec(text)?.[0].trim() ?? '';
  const unknown: PhoneReading = { raw, normalised: main.replace(/[^\d*+]/g, ''), kind: 'unknown', valid: false };
  if (main.includes('*')) return { ...unknown, normalised: main.replace(/[\s()]/g, '') };
  const groups = main.split(/\D+/).filter((group) => group !== '');
  const national = nationalGroups(groups, main.startsWith('+') || main.startsWith('(+'));
  if (!national) {
    const digits = groups.join('').replace(/^00/, '');
    if (digits.length < 5) return unknown;
    const valid = digits.length >= 8 && digits.length <= 15;
    return { raw, normalised: `+${digits}`, kind: 'foreign', valid, ...(ext !== undefined && { extension: ext }) };
  }
  const whole = shapeOf(national.groups.join(''), national.country);
  if (whole) return withExtension(raw, whole, ext);
  const last = national.groups.at(-1) ?? '';
  const shape =
    ext === undefined && last.length <= 6 ? shapeOf(national.groups.slice(0, -1).join(''), national.country) : null;
  return shape ? withExtension(raw, shape, last) : unknown;
}

function withExtension(raw: string, shape: Shape, extension: string | undefined): PhoneReading {
  if (extension === undefined) return { raw, ...shape };
  return { raw, ...shape, normalised: `${shape.normalised}-${extension}`, extension };
}

const mainOf = (phone: PhoneReading): string =>
  phone.extension === undefined ? phone.normalised : phone.normalised.slice(0, -phone.extension.length - 1);

/** What a short second number borrows from the first: its area code (021-62345678/62345679), or all but its end (…78/79). */
function completed(phone: PhoneReading, previous: PhoneReading | undefined): PhoneReading {
  if (!previous || (previous.kind !== 'landline' && previous.kind !== 'mobile')) return phone;
  const main = mainOf(previous);
  const [area] = main.split('-');
  if (LOCAL.test(mainOf(phone)) && main.includes('-')) {
    const shape = shapeOf(`${area}${mainOf(phone)}`, false);
    return shape ? withExtension(phone.raw, shape, phone.extension) : phone;
  }
  if (!/^\d{1,2}$/.test(phone.raw)) return phone;
  return {
    raw: phone.raw,
    normalised: main.slice(0, -phone.raw.length) + phone.raw,
    kind: previous.kind,
    valid: previous.valid,
  };
}

/**
 * Reads the telephone numbers in a field, one reading for each: a/b、c, several after spaces, labels and remarks around
 * them, full width, +86, 086-, 转8001. Chinese numbers are read by the numbering plan; a leading + or 00 with another
 * country's code makes a foreign one. What has no known shape is `unknown`. Reads the first 1,000 characters; never throws.
 */
export function readPhones(text: string): PhoneReading[] {
  const pieces = text
    .slice(0, 1000)
    .split(BETWEEN)
    .flatMap(splitAtSpaces)
    .filter((piece) => !ONLY_LABEL.test(piece));
  const phones: PhoneReading[] = [];
  for (const piece of pieces) phones.push(completed(readPhone(piece), phones.at(-1)));
  return phones;
}

/**
 * The digits of a telephone number, for comparing and for search by its tail: without +86, the area code with its zero,
 * without the extension. Of a part of a number its digits, of several numbers one after the other, '' where there are none.
 */
export function phoneDigits(text: string): string {
  return readPhones(text)
    .map((phone) => mainOf(phone).replace(/\D/g, ''))
    .join('');
}
