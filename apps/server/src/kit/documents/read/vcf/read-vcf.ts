import { readFile } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import type { CardText } from '@genjin/domain/document-text';
import { cellText } from '../cell-text.ts';
import { DocumentRefused, type DocumentWarning } from '../document-refused.ts';
import type { ReadLimits } from '../read-limits.ts';
import { unreadIn } from '../text/choose-encoding.ts';
import { type ContentLine, contentLines } from './content-lines.ts';

/** Properties whose value has parts. RFC 6350, 6.2.2, 6.2.7, 6.3.1, 6.6.4. */
const structured = new Set(['N', 'ADR', 'ORG', 'GENDER']);
/** Of a card on an average; fuller ones are meant to be fewer. */
const propertiesExpected = 10;
/** Pictures, sounds and keys are no texts. */
const binary = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY']);
const binaryEncodings = new Set(['B', 'BASE64']);

/**
 * The cards of a .vcf, vCard 2.1 to 4.0, phones' own dialects included. A property that names its CHARSET is decoded by it, others by
 * `encoding`.
 * @throws DocumentRefused
 */
export async function readVcf(
  file: string,
  encoding: string,
  limits: ReadLimits,
  warnings: DocumentWarning[],
): Promise<CardText[]> {
  const stored = await readFile(file);
  const isWide = encoding.startsWith('utf-16');
  const bytes = isWide ? Buffer.from(new TextDecoder(encoding).decode(stored)) : stored;
  const decode = decoderOf(isWide ? 'utf-8' : encoding);
  const cards: CardText[] = [];
  let card: CardText['properties'][number][] | null = null;
  let count = 0;
  let unread = 0;
  for (const line of contentLines(bytes.toString('latin1').replace(/^\xEF\xBB\xBF/, ''))) {
    const word = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN' && word === 'VCARD') card = [];
    else if (line.name === 'END' && word === 'VCARD') {
      if (card && card.length > 0) cards.push({ properties: card });
      card = null;
    } else if (card && !isBinary(line)) {
      if (++count > limits.answerRows * propertiesExpected || cards.length >= limits.answerRows)
        throw new DocumentRefused('too_many_rows', { limit: limits.answerRows });
      // A character takes at most four bytes, and each of them three in quoted-printable.
      if (line.value.length > limits.cellLength * 12)
        throw new DocumentRefused('cell_too_long', { limit: limits.cellLength });
      const text = decode(line);
      unread += unreadIn(text);
      const place = () => `${cards.length + 1}: ${line.name.slice(0, 40)}`;
      const values = valuesOf(line.name, text).map((value) => cellText(value, limits.cellLength, place));
      card.push({ name: line.name, types: typesOf(line), values });
    }
  }
  // A file that breaks off: what was read of its last card counts.
  if (card && card.length > 0) cards.push({ properties: card });
  if (unread > 0) warnings.push({ code: 'undecodable_characters', details: { found: unread, encoding } });
  return cards;
}

function isBinary({ name, parameters }: ContentLine): boolean {
  return (
    binary.has(name) ||
    parameters.some(([key, value]) => key === 'ENCODING' && binaryEncodings.has(value.toUpperCase()))
  );
}

function typesOf({ parameters }: ContentLine): string[] {
  const types: string[] = [];
  for (const [name, value] of parameters)
    if (name === 'PREF') types.push('PREF');
    else if (name === 'TYPE')
      for (const type of value.toUpperCase().split(','))
        if (type !== '' && type !== 'QUOTED-PRINTABLE' && type !== '8BIT' && !types.includes(type)) types.push(type);
  return types;
}

function decoderOf(encoding: string): (line: ContentLine) => string {
  const decoders = new Map<string, TextDecoder>();
  const usual = new TextDecoder(encoding);
  return ({ parameters, value }) => {
    const charset = parameters.find(([name]) => name === 'CHARSET')?.[1].toLowerCase();
    const quoted = parameters.some(([, word]) => word.toUpperCase() === 'QUOTED-PRINTABLE');
    const decoder = charset ? (decoders.get(charset) ?? decoderFor(charset) ?? usual) : usual;
    if (charset && decoders.size < 50) decoders.set(charset, decoder);
    return decoder.decode(Buffer.from(quoted ? unquoted(value) : value, 'latin1'));
  };
}

function decoderFor(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(/^gb/.test(charset) ? 'gb18030' : charset);
  } catch {
    return null;
  }
}

function unquoted(value: string): string {
  return value.replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Cut at semicolons where the property has parts; `\n`, `\,`, `\;` and `\\` undone. */
function valuesOf(name: string, text: string): string[] {
  const cuts = structured.has(name);
  const values: string[] = [];
  let value = '';
  let from = 0;
  for (const match of text.matchAll(/\\[nN,;:\\]|;/g)) {
    const [sign] = match;
    if (sign === ';' && !cuts) continue;
    value += text.slice(from, match.index);
    from = match.index + sign.length;
    if (sign !== ';') value += /^\\n$/i.test(sign) ? '\n' : sign[1];
    else {
      values.push(value);
      value = '';
    }
  }
  values.push(value + text.slice(from));
  return values;
}
