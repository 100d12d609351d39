import { DocumentRefused } from '../document-refused.ts';

/** One property of a card: its parameters as written, and its value as bytes still to be decoded, one character each. */
export interface ContentLine {
  readonly name: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
  readonly value: string;
}

/** Of one property, pictures included, and of the lines it is folded into. */
const maxLength = 8 * 1024 * 1024;
const maxPieces = 200_000;

/**
 * The properties of a file of cards, line by line (RFC 6350, 3.2; vCard 2.1): lines that begin with a blank go on from the one before,
 * and so does what follows a quoted-printable line that ends in `=`. `bytes` is the file in Latin-1.
 */
export function* contentLines(bytes: string): Generator<ContentLine> {
  let pieces: string[] = [];
  let length = 0;
  let open = false;
  for (const line of linesOf(bytes)) {
    length += line.length;
    if (length > maxLength || pieces.length > maxPieces)
      throw new DocumentRefused('cell_too_long', { limit: maxLength });
    if (open) {
      open = line.endsWith('=');
      pieces.push(open ? line.slice(0, -1) : line);
    } else if (line.startsWith(' ') || line.startsWith('\t')) pieces.push(line.slice(1));
    else {
      yield* parsed(pieces.join(''));
      open = isQuotedPrintable(line) && line.endsWith('=');
      pieces = [open ? line.slice(0, -1) : line];
      length = line.length;
    }
  }
  yield* parsed(pieces.join(''));
}

function* linesOf(bytes: string): Generator<string> {
  let from = 0;
  while (from < bytes.length) {
    const feed = bytes.indexOf('\n', from);
    const end = feed < 0 ? bytes.length : feed;
    yield bytes.slice(from, bytes[end - 1] === '\r' ? end - 1 : end);
    from = end + 1;
  }
}

function isQuotedPrintable(line: string): boolean {
  const colon = line.indexOf(':');
  return colon >= 0 && /;(ENCODING=)?QUOTED-PRINTABLE/i.test(line.slice(0, Math.min(colon, 1000)));
}

function* parsed(line: string): Generator<ContentLine> {
  const colon = endOfHead(line);
  if (colon < 0) return;
  const [head = '', ...rest] = line.slice(0, colon).match(/(?:"[^"]*"|[^;"])+/g) ?? [];
  const parameters = rest.map((one) => {
    const equals = one.indexOf('=');
    const [name, value] = equals < 0 ? ['TYPE', one] : [one.slice(0, equals), one.slice(equals + 1)];
    return [name.toUpperCase().trim(), value.replaceAll('"', '').trim()] as const;
  });
  // What stands before a point groups properties.
  yield {
    name: head
      .slice(head.indexOf('.') + 1)
      .toUpperCase()
      .trim(),
    parameters,
    value: line.slice(colon + 1),
  };
}

/** The first colon outside quotation marks; -1 where there is none within reason. */
function endOfHead(line: string): number {
  let quoted = false;
  for (let at = 0; at < Math.min(line.length, 2000); at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ':' && !quoted) return at;
  }
  return -1;
}
