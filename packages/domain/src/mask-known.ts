import { maskEmail, maskName, maskPhone, maskWechat } from './mask.ts';

/** Somebody at a customer, as far as masks need to know them. */
interface KnownPerson {
  readonly name?: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly wechat: string | null;
}

/** What is known of people and how each stands where it is masked; looked for by {@link maskKnownInText}. */
export interface KnownMasks {
  readonly pattern: RegExp | null;
  readonly masks: ReadonlyMap<string, string>;
}

/**
 * What has to be found in the free texts about some people: their names (of two characters at least; a surname alone is in every other
 * word) and their numbers, mails and WeChat ids, which a text may hold without saying what they are.
 */
export function knownMasks(known: {
  readonly names: readonly (string | null)[];
  readonly contacts: readonly KnownPerson[];
}): KnownMasks {
  const masks = new Map<string, string>();
  const add = (text: string, least: number, masked: string) => {
    if (Array.from(text).length >= least && !text.includes('*') && text !== masked) masks.set(text, masked);
  };
  for (const name of known.names) {
    if (name === null) continue;
    const whole = name.trim();
    const bare = whole.replace(/[(（].*$/su, '').trim();
    for (const one of [whole, bare]) add(one, 2, maskName(one));
  }
  for (const { phones, emails, wechat } of known.contacts) {
    for (const phone of phones) add(phone.trim(), 5, maskPhone(phone));
    for (const email of emails) add(email.trim(), 4, maskEmail(email));
    if (wechat !== null) add(wechat.trim(), 4, maskWechat(wechat));
  }
  // The longest first: 欧阳娜娜 before 欧阳娜.
  const wanted = [...masks.keys()].sort((a, b) => b.length - a.length);
  return { masks, pattern: wanted.length === 0 ? null : new RegExp(wanted.map(literally).join('|'), 'gu') };
}

/** Masks inside a text whatever of the known people stands there word for word. */
export function maskKnownInText(text: string, { pattern, masks }: KnownMasks): string {
  return pattern === null ? text : text.replace(pattern, (piece) => masks.get(piece) ?? piece);
}

/** Letters and digits of the West count as a whole word only: Li is not in Lisa, 12345 not in 9123456. */
function literally(text: string): string {
  const escaped = text.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&');
  const start = /^[A-Za-z0-9_]/.test(text) ? '(?<![A-Za-z0-9_])' : '';
  const end = /[A-Za-z0-9_]$/.test(text) ? '(?![A-Za-z0-9_])' : '';
  return `${start}${escaped}${end}`;
}
