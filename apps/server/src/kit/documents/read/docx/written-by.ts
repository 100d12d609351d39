import type { TextBlock } from '@genjin/domain/document-text';
import type { Zip } from '../container/open-zip.ts';
import { readXml, XmlReader } from '../container/read-xml.ts';
import type { ReadLimits } from '../read-limits.ts';

const properties = 'docprops/app.xml';

/** Whether a package says that LibreOffice wrote it. */
export async function isOfLibreOffice(zip: Zip, limits: ReadLimits): Promise<boolean> {
  if (!zip.has(properties)) return false;
  let inside = false;
  let application = '';
  const handlers = {
    open: (name: string) => {
      inside = name === 'Application';
    },
    close: () => {
      inside = false;
    },
    text: (text: string) => {
      if (inside) application += text;
    },
  };
  await readXml(zip.read(properties), new XmlReader(properties, limits, handlers, new Map()));
  return application.startsWith('LibreOffice');
}

/** LibreOffice writes a text that looks like an escape of Excel's (`_x000D_`) as `_x005F_x000D_`; Word means such a text as it stands. */
const underscore = /_x005F_(?=x[0-9A-Fa-f]{4}_)/g;
const asMeant = (text: string): string => text.replace(underscore, '_');

/** The blocks of a document that LibreOffice wrote, as their writer meant them. */
export function asLibreOfficeMeant(blocks: readonly TextBlock[]): readonly TextBlock[] {
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, text: asMeant(block.text) }
      : { ...block, rows: block.rows.map((row) => row.map(asMeant)) },
  );
}
