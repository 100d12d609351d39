import { type PhoneReading, readPhones } from './phone.ts';
import { surnameLength } from './surname.ts';

/**
 * Masks a person's name: 张伟 → 张*, 欧阳娜娜 → 欧阳**, John Smith → J***, 阿里木·买买提 → 阿***.
 * A name that is a surname only gets a star as well; remarks in brackets go. Masking twice changes nothing.
 */
export function maskName(name: string): string {
  const whole = name.normalize('NFC').trim();
  if (whole === '' || /^(?:\p{Script=Han}{1,4}|\p{L})?\*+$/u.test(whole)) return whole;
  const marks = Array.from(whole.replace(/[(（].*$/su, '').trim());
  if (marks.length === 0) return '***';
  if (!/^\p{Script=Han}{1,8}$/u.test(marks.join(''))) return `${marks[0]}***`;
  const shown = surnameLength(marks);
  return marks.slice(0, shown).join('') + '*'.repeat(Math.max(1, marks.length - shown));
}

/**
 * Masks a customer's name for who may not see the customer: 张* of a person, 华信*** of a company, enough to ask a colleague about it and no
 * more. Of a name of two characters one is left.
 */
export function maskCustomerName({ type, name }: { readonly type: string; readonly name: string }): string {
  if (type === 'individual') return maskName(name);
  const marks = Array.from(name);
  return `${marks.slice(0, marks.length > 2 ? 2 : 1).join('')}***`;
}

/** Four stars and at most four last digits, so that at least four digits stay hidden. */
function tail(digits: string): string {
  return digits.length < 7
    ? '*'.repeat(Math.max(3, digits.length))
    : `****${digits.slice(-Math.min(4, digits.length - 4))}`;
}

function maskReading({ kind, normalised, extension }: PhoneReading): string {
  const main = extension === undefined ? normalised : normalised.slice(0, -extension.length - 1);
  const [area = '', number] = main.split('-');
  const digits = main.replace(/\D/g, '');
  if (kind === 'mobile') return `${main.slice(0, 3)}${tail(main)}`;
  if (kind === 'landline' && number !== undefined) return `${area}-${tail(number)}`;
  if (kind === 'foreign') return digits.length < 9 ? tail(digits) : `+${digits.slice(0, 2)}${tail(digits)}`;
  return /^\+?\d{0,4}-?\*{3,}\d{0,4}$/.test(main) ? main : tail(digits);
}

/**
 * Masks telephone numbers: 13812348000 → 138****8000, 021-62348888 → 021-****8888; short or unknown ones wholly.
 * Extensions go; several numbers are joined by a slash. Masking twice changes nothing.
 */
export function maskPhone(text: string): string {
  return readPhones(text).map(maskReading).join('/');
}

/** Masks e-mail addresses: zhang@example.com → z***@example.com; what has no @ wholly. Masking twice changes nothing. */
export function maskEmail(text: string): string {
  const addresses = text
    .normalize('NFKC')
    .split(/[\s;,、/<>]+/)
    .filter((part) => part !== '');
  const masked = addresses.map((address) => {
    const at = address.lastIndexOf('@');
    if (at < 0) return '***';
    const [first = ''] = at === 1 ? [] : Array.from(address);
    return `${/[*@]/.test(first) ? '' : first}***${address.slice(at)}`;
  });
  return masked.join(', ');
}

/** Masks an identity number, leaving its first and last character: 11010119900307123X → 1****************X. */
export function maskIdNumber(text: string): string {
  const number = text.normalize('NFKC').replace(/\s/g, '');
  if (number.length < 15) return '*'.repeat(number.length);
  return number.charAt(0) + '*'.repeat(number.length - 2) + number.slice(-1);
}

/** Masks a WeChat id: zhang_wei88 → z***; one that is a telephone number or an e-mail address like those. */
export function maskWechat(text: string): string {
  const id = text.normalize('NFKC').trim();
  if (id === '' || /^\d{3}\*{4}\d{4}$/.test(id)) return id;
  if (id.includes('@')) return maskEmail(id);
  const [phone, ...others] = readPhones(id);
  if (phone?.kind === 'mobile' && others.length === 0) return maskReading(phone);
  const [first = ''] = Array.from(id);
  return `${first === '*' ? '' : first}***`;
}

const GAP = '[-. ·]{0,2}';
const CHINA = `(?:(?:\\+|00|0)?86${GAP})`;
const PIECES = {
  email: '(?:[A-Za-z0-9._%+-]{1,64}|\\p{Script=Han}{1,10})@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+',
  id: '(?<![0-9A-Za-z])[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?![0-9A-Za-z])',
  mobile: `(?<![\\d])(?:\\(?${CHINA}\\)?${GAP}|0)?1[3-9](?:\\d${GAP}\\d{4}${GAP}\\d{4}|\\d{2}${GAP}\\d{3}${GAP}\\d{4}|\\d${GAP}\\d{3}${GAP}\\d{5})(?!\\d)`,
  landline: `(?<!\\d)(?:\\(?${CHINA}\\)?${GAP}\\(?0?\\d{2,3}|\\(?0\\d{2,3})\\)?${GAP}\\d{3,4}${GAP}\\d{4}(?:\\s?(?:转|-|ext\\.?)\\s?\\d{1,6})?(?!\\d)`,
  hotline: '(?<!\\d)[48]00[- ]?\\d{3,4}[- ]?\\d{3,4}(?!\\d)',
  foreign: '\\+[1-9](?:[-. ()]{0,2}\\d){6,14}(?!\\d)',
  local: '(?<=(?:电话|座机|固话|传真|号码|tel|phone|fax)[:\\s是为.]{0,3})[2-9]\\d{2,3}[- ]?\\d{4}(?!\\d)',
  wechat:
    '(?<=(?:微信号?|(?<![A-Za-z])(?:vx|wx|v信|wechat)|QQ号?)(?:号|id)?[:\\s是为]{0,3})[A-Za-z0-9][-_A-Za-z0-9]{4,19}',
};
const PRIVATE = new RegExp(
  Object.entries(PIECES)
    .map(([kind, pattern]) => `(?<${kind}>${pattern})`)
    .join('|'),
  'giu',
);

/** Half width, character for character, so that places in the text stay the same. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/[‐‑‒–—―−]/g, '-');
}

/**
 * Masks telephone numbers, e-mail addresses, identity numbers and labelled WeChat ids inside a free text, and leaves
 * everything else as it is: dates, amounts, and seven or eight digits that no word calls a telephone.
 */
export function maskPhonesInText(text: string): string {
  let masked = text;
  // What is left of one piece may be read together with the next, where nothing parts them: a@b.cna@b.cn.
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const again = maskedOnce(masked);
    if (again === masked) break;
    masked = again;
  }
  return masked;
}

const mostPasses = 10;

function maskedOnce(text: string): string {
  let [masked, end] = ['', 0];
  for (const match of halfWidth(text).matchAll(PRIVATE)) {
    const [piece] = match;
    const { email, id, wechat } = match.groups ?? {};
    const mask = email ? maskEmail(piece) : id ? maskIdNumber(piece) : wechat ? maskWechat(piece) : maskPhone(piece);
    masked += text.slice(end, match.index) + mask;
    end = match.index + piece.length;
  }
  return masked + text.slice(end);
}
