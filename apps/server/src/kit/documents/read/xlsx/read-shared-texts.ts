import type { Zip } from '../container/open-zip.ts';
import { readXml, XmlReader } from '../container/read-xml.ts';
import { DocumentRefused } from '../document-refused.ts';
import type { ReadLimits } from '../read-limits.ts';
import { SharedTexts } from './shared-texts.ts';
import { withoutEscapes } from './xlsx-text.ts';

/** Reads xl/sharedStrings.xml: runs of rich text are joined, readings above the characters (rPh) left out. */
export async function readSharedTexts(zip: Zip, part: string | null, limits: ReadLimits): Promise<SharedTexts> {
  const texts = new SharedTexts(limits.sharedTextBytes);
  if (part === null || !zip.has(part)) return texts;
  let text = '';
  let taking = false;
  let reading = false;
  const reader = new XmlReader(part, limits, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') reading = true;
      else if (name === 't') taking = !reading;
    },
    close(name) {
      if (name === 'si') texts.add(withoutEscapes(text));
      else if (name === 'rPh') reading = false;
      else if (name === 't') taking = false;
    },
    text(piece) {
      if (!taking) return;
      text += piece;
      // An escape takes seven characters for one.
      if (text.length > limits.cellLength * 7)
        throw new DocumentRefused('cell_too_long', { limit: limits.cellLength, place: part });
    },
  });
  await readXml(zip.read(part), reader);
  return texts;
}
