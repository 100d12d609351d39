/** What a text of HTML is made of, as far as tables are concerned. */
export type HtmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Elements whose inside is no text of the page. */
const silent = new Set(['script', 'style', 'title', 'template', 'noscript', 'iframe', 'object', 'textarea']);

/** Cuts HTML into tags and texts. Nothing is run, loaded or built; comments and scripts are passed over. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    if (tag !== at) yield { kind: 'text', text: htmlText(html.slice(at, tag < 0 ? html.length : tag)) };
    if (tag < 0) return;
    if (html.startsWith('<!--', tag)) {
      const end = html.indexOf('-->', tag + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const end = html.indexOf('>', tag);
    if (end < 0) return;
    at = end + 1;
    const [, slash, word] = /^<(\/?)([a-zA-Z][\w:-]{0,30})/.exec(html.slice(tag, tag + 40)) ?? [];
    if (word === undefined) {
      if (!/[!?/]/.test(html[tag + 1] ?? '')) {
        yield { kind: 'text', text: '<' };
        at = tag + 1;
      }
      continue;
    }
    const name = word.toLowerCase();
    if (slash) yield { kind: 'close', name };
    else if (silent.has(name) && html[end - 1] !== '/') at = afterElement(html, name, at);
    else yield { kind: 'open', name, attributes: html.slice(tag + 1 + word.length, Math.min(end, tag + 2000)) };
  }
}

function afterElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}\\s*>`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  return found ? found.index + found[0].length : html.length;
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['middot', '·'],
  ['yen', '¥'],
  ['copy', '©'],
  ['reg', '®'],
  ['times', '×'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['hellip', '…'],
  ['mdash', '—'],
  ['ndash', '–'],
]);

/** Undoes character references and joins blanks, as a browser shows them. */
function htmlText(raw: string): string {
  return raw
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,8}));?/g, (whole, decimal, hexadecimal, name) => {
      if (name !== undefined) return named.get(name) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
