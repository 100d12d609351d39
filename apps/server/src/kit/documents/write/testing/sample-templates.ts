import { Workbook } from '@cj-tech-master/excelts';
import { Document, Footer, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A cell's or paragraph's text, whole or cut into runs as word processors cut it. */
type Written = string | readonly string[];

function paragraph(text: Written): Paragraph {
  return new Paragraph({
    children: (typeof text === 'string' ? [text] : text).map(
      (run, index) => new TextRun({ text: run, bold: index % 2 === 1 }),
    ),
  });
}

/** A document: paragraphs, then tables of rows of cells, a header and a footer. */
export async function docxTemplate(parts: {
  readonly paragraphs?: readonly Written[];
  readonly tables?: readonly (readonly (readonly Written[])[])[];
  readonly header?: Written;
  readonly footer?: Written;
}): Promise<Uint8Array> {
  const tables = (parts.tables ?? []).map(
    (rows) =>
      new Table({
        rows: rows.map(
          (cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [paragraph(cell)] })) }),
        ),
      }),
  );
  const document = new Document({
    sections: [
      {
        ...(parts.header && { headers: { default: new Header({ children: [paragraph(parts.header)] }) } }),
        ...(parts.footer && { footers: { default: new Footer({ children: [paragraph(parts.footer)] }) } }),
        children: [...(parts.paragraphs ?? []).map(paragraph), ...tables, new Paragraph('')],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** A workbook that `build` draws on its first sheet. */
export async function xlsxTemplate(build: (sheet: ReturnType<Workbook['addWorksheet']>) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  build(workbook.addWorksheet('客户表'));
  return workbook.xlsx.writeBuffer();
}

/** A package with one part changed or added. */
export function withPart(bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  return zipSync({ ...files, [name]: strToU8(change(files[name] ? strFromU8(files[name]) : '')) });
}

/** The texts of a document's paragraphs, line breaks and tabs included, of the parts whose names match. */
export function docxParagraphs(bytes: Uint8Array, part = /^word\/document\.xml$/): string[] {
  const files = unzipSync(bytes);
  return Object.keys(files)
    .filter((name) => part.test(name))
    .flatMap((name) => strFromU8(files[name] ?? new Uint8Array()).match(/<w:p[ >].*?<\/w:p>/gs) ?? [])
    .map((xml) =>
      xml
        .replace(/<w:br\/>/g, '\n')
        .replace(/<w:tab\/>/g, '\t')
        .replace(/<[^>]+>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&'),
    );
}
