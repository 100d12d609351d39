import { DocumentRefused } from '../document-refused.ts';
import type { ReadLimits } from '../read-limits.ts';
import type { Zip } from './open-zip.ts';
import { type Attributes, readXml, XmlReader } from './read-xml.ts';

/** What a part points at, by the id it uses for it. Only targets inside the package; those outside it are never followed. */
export type Relationships = ReadonlyMap<string, { readonly type: string; readonly target: string }>;

const noNamespaces = new Map<string, string>();

/** Calls `open` for each element of a small part. */
export async function eachElement(
  zip: Zip,
  part: string,
  limits: ReadLimits,
  open: (name: string, attributes: Attributes) => void,
): Promise<void> {
  const reader = new XmlReader(part, limits, { open, close() {}, text() {} }, noNamespaces);
  await readXml(zip.read(part), reader);
}

/** The relationships of a part (of the package where it is ''); none where there is no such list. `type` is the last word of its URI. */
export async function relationshipsOf(zip: Zip, part: string, limits: ReadLimits): Promise<Relationships> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const list = `${folder}_rels/${part.slice(slash)}.rels`;
  const found = new Map<string, { type: string; target: string }>();
  if (!zip.has(list)) return found;
  await eachElement(zip, list, limits, (name, { Id, Type = '', Target = '', TargetMode }) => {
    if (name !== 'Relationship' || !Id || TargetMode === 'External') return;
    found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: resolveTarget(folder, Target) });
  });
  return found;
}

/** What kind of office file a package is, by its list of content types. */
export async function mainContentType(zip: Zip, limits: ReadLimits): Promise<string> {
  let main = '';
  await eachElement(zip, '[content_types].xml', limits, (name, { ContentType = '' }) => {
    if (name !== 'Override' && name !== 'Default') return;
    if (/vbaProject|macroEnabled|macrosheet/i.test(ContentType)) throw new DocumentRefused('macros');
    if (/\.(main\+xml|main)$/.test(ContentType)) main = ContentType;
  });
  if (zip.names.some((name) => /(^|\/)vbaproject\.bin$|(^|\/)macrosheets\//.test(name)))
    throw new DocumentRefused('macros');
  return main;
}

/** The name of the main part (word/document.xml, xl/workbook.xml). */
export async function mainPart(zip: Zip, limits: ReadLimits): Promise<string> {
  for (const { type, target } of (await relationshipsOf(zip, '', limits)).values())
    if (type === 'officeDocument') return target;
  throw new DocumentRefused('damaged', { place: '_rels/.rels' });
}

function resolveTarget(folder: string, target: string): string {
  const from = target.startsWith('/') ? [] : folder.split('/').slice(0, -1);
  for (const step of target.split('/'))
    if (step === '..') from.pop();
    else if (step !== '' && step !== '.') from.push(step);
  return from.join('/');
}
