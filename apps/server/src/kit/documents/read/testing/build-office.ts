import { strToU8, zipSync } from 'fflate';

/** Makes a zip of texts and bytes. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
    { level: 6 },
  );
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const packageUri = 'http://schemas.openxmlformats.org/package/2006';
const officeUri = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetUri = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const wordUri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export function contentTypes(...overrides: (readonly [part: string, type: string])[]): string {
  return `${xml}<Types xmlns="${packageUri}/content-types"><Default Extension="xml" ContentType="application/xml"/>${overrides
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
    .join('')}</Types>`;
}

export function relationships(
  ...items: (readonly [id: string, type: string, target: string, mode?: string])[]
): string {
  return `${xml}<Relationships xmlns="${packageUri}/relationships">${items
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${officeUri}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;
}

export const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
export const sheetMain = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** The parts of a .docx whose body is `body` (the inside of w:body), `more` replacing or adding parts. */
export function docxParts(body: string, more: Readonly<Record<string, string | Uint8Array>> = {}) {
  return {
    '[Content_Types].xml': contentTypes(['word/document.xml', wordMain]),
    '_rels/.rels': relationships(['r1', 'officeDocument', 'word/document.xml']),
    'word/document.xml': `${xml}<w:document xmlns:w="${wordUri}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:v="urn:v" xmlns:r="${officeUri}"><w:body>${body}</w:body></w:document>`,
    ...more,
  };
}

export function docx(body: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  return zipOf(docxParts(body, more));
}

export interface XlsxSheet {
  readonly name: string;
  /** The inside of `<sheetData>`. */
  readonly rows: string;
  readonly state?: string;
  /** What stands before and after `<sheetData>`. */
  readonly before?: string;
  readonly after?: string;
}

export interface XlsxContent {
  readonly sheets: readonly XlsxSheet[];
  /** The inside of `<sst>`. */
  readonly shared?: string;
  /** The inside of `<styleSheet>`. */
  readonly styles?: string;
  readonly workbookPr?: string;
}

/** The parts of an .xlsx, `more` replacing or adding parts. */
export function xlsxParts(
  { sheets, shared = '', styles = '', workbookPr = '' }: XlsxContent,
  more: Readonly<Record<string, string | Uint8Array>> = {},
) {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(['xl/workbook.xml', sheetMain]),
    '_rels/.rels': relationships(['r1', 'officeDocument', 'xl/workbook.xml']),
    'xl/_rels/workbook.xml.rels': relationships(
      ...sheets.map((_, at) => [`s${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['st', 'styles', 'styles.xml'],
      ['ss', 'sharedStrings', '/xl/sharedStrings.xml'],
    ),
    'xl/workbook.xml': `${xml}<workbook xmlns="${sheetUri}" xmlns:r="${officeUri}"><workbookPr ${workbookPr}/><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}" ${state ? `state="${state}" ` : ''}r:id="s${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/styles.xml': `${xml}<styleSheet xmlns="${sheetUri}">${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `${xml}<sst xmlns="${sheetUri}">${shared}</sst>`,
  };
  for (const [at, { rows, before = '', after = '' }] of sheets.entries())
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `${xml}<worksheet xmlns="${sheetUri}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  return { ...parts, ...more };
}

export function xlsx(content: XlsxContent, more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  return zipOf(xlsxParts(content, more));
}

/** A sheet's rows whose cells are inline texts. */
export function textRows(rows: readonly (readonly string[])[]): string {
  return rows
    .map(
      (cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`).join('')}</row>`,
    )
    .join('');
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
