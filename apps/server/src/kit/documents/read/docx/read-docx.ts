import type { TextBlock } from '@genjin/domain/document-text';
import { mainPart } from '../container/office-package.ts';
import type { Zip } from '../container/open-zip.ts';
import { readXml, XmlReader } from '../container/read-xml.ts';
import type { ReadLimits } from '../read-limits.ts';
import { DocxHandlers, wordNamespaces } from './docx-handlers.ts';
import { asLibreOfficeMeant, isOfLibreOffice } from './written-by.ts';

/**
 * The paragraphs and tables of a .docx body, in order. Inserted text counts, deleted text does not; text boxes follow the paragraph they
 * hang on; headers, footers, notes and comments are left out. Source: ISO/IEC 29500-1, 17.
 * @throws DocumentRefused
 */
export async function readDocx(zip: Zip, limits: ReadLimits): Promise<readonly TextBlock[]> {
  const part = await mainPart(zip, limits);
  const handlers = new DocxHandlers(limits);
  await readXml(zip.read(part), new XmlReader(part, limits, handlers, wordNamespaces));
  const blocks = handlers.blocks();
  return (await isOfLibreOffice(zip, limits)) ? asLibreOfficeMeant(blocks) : blocks;
}
