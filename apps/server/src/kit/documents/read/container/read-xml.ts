import { TextDecoder } from 'node:util';
import { type SaxesAttributeNS, type SaxesOptions, SaxesParser, type SaxesTag } from 'saxes';
import { DocumentRefused } from '../document-refused.ts';
import type { ReadLimits } from '../read-limits.ts';

/** An element's attributes by local name, or by their name as written where no namespaces are asked for. Made without a prototype: a file may name them as it likes. */
export type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandlers {
  /** `name` is the local name, with the prefix that `namespaces` gives its URI. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads XML piece by piece. A DOCTYPE is refused before anything in it is looked at, so there are no entities but the five of XML, and
 * nothing outside the part is ever read.
 */
export class XmlReader {
  readonly #parser: SaxesParser<SaxesOptions>;
  readonly #limits: ReadLimits;
  readonly #place: string;
  #decoder: TextDecoder | null = null;
  #piece = 0;
  #depth = 0;

  /** `namespaces` maps URIs to the prefixes that handlers see. Without it prefixes are passed over and attributes keep theirs, which is faster. */
  constructor(place: string, limits: ReadLimits, handlers: XmlHandlers, namespaces?: ReadonlyMap<string, string>) {
    this.#place = place;
    this.#limits = limits;
    const parser = new SaxesParser<SaxesOptions>({ xmlns: namespaces !== undefined, position: false });
    this.#parser = parser;
    parser.on('error', () => this.#refuse('damaged'));
    parser.on('doctype', () => this.#refuse('doctype'));
    parser.on('text', (text) => {
      this.#piece = 0;
      handlers.text(text);
    });
    parser.on('cdata', (text) => {
      this.#piece = 0;
      handlers.text(text);
    });
    parser.on('opentag', (tag) => {
      this.#piece = 0;
      if (++this.#depth > limits.xmlDepth)
        throw new DocumentRefused('too_deep', { limit: limits.xmlDepth, place: this.#place });
      handlers.open(nameOf(tag, namespaces), attributesOf(tag, namespaces !== undefined));
    });
    parser.on('closetag', (tag) => {
      this.#piece = 0;
      this.#depth--;
      handlers.close(nameOf(tag, namespaces));
    });
  }

  /** Takes the next bytes: UTF-8, or UTF-16 where its mark says so. */
  write(bytes: Buffer): void {
    this.#decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    this.#piece += bytes.length;
    if (this.#piece > this.#limits.xmlPieceBytes) this.#refuse('damaged');
    this.#parser.write(this.#decode(bytes, true));
  }

  /** @throws DocumentRefused `damaged` where an element is still open. */
  end(): void {
    if (!this.#decoder) this.#refuse('damaged');
    this.#parser.write(this.#decode(Buffer.alloc(0), false));
    this.#parser.close();
  }

  #decode(bytes: Buffer, stream: boolean): string {
    try {
      return this.#decoder?.decode(bytes, { stream }) ?? '';
    } catch {
      return this.#refuse('damaged');
    }
  }

  #refuse(code: 'damaged' | 'doctype'): never {
    throw new DocumentRefused(code, { place: this.#place });
  }
}

/** Reads a whole part. */
export async function readXml(chunks: AsyncIterable<Buffer>, reader: XmlReader): Promise<void> {
  for await (const chunk of chunks) reader.write(chunk);
  reader.end();
}

function nameOf(tag: SaxesTag, namespaces: ReadonlyMap<string, string> | undefined): string {
  if (!namespaces) return localName(tag.name);
  const prefix = namespaces.get(tag.uri ?? '');
  const local = tag.local ?? '';
  return prefix ? `${prefix}:${local}` : local;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function attributesOf(tag: SaxesTag, namespaced: boolean): Attributes {
  if (!namespaced) return tag.attributes as Record<string, string>;
  const attributes: Record<string, string> = Object.create(null);
  for (const { prefix, local, value } of Object.values(tag.attributes) as SaxesAttributeNS[])
    if (prefix !== 'xmlns') attributes[local] = value;
  return attributes;
}

function encodingOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
