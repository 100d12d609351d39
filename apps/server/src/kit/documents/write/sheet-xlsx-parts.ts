import { palette } from './form-palette.ts';

/** Numbers of the formats in {@link sheetStyles}, in their order there. */
export const cellStyles = {
  none: 0,
  title: 1,
  heading: 2,
  text: 3,
  quoted: 4,
  long: 5,
  longQuoted: 6,
  number: 7,
  date: 8,
  instant: 9,
} as const;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = (kind: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;

export const contentTypes =
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${type('sheet.main')}"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type('worksheet')}"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${type('styles')}"/></Types>`;

export const packageRelations =
  `${declaration}<Relationships xmlns="${relations}">` +
  `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export const workbookRelations =
  `${declaration}<Relationships xmlns="${relations}">` +
  `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
  `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`;

/** @param headings how many rows are printed again on each page */
export function workbookXml(sheet: string, headings: number): string {
  const quoted = `'${sheet.replaceAll("'", "''")}'`;
  return (
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}">` +
    `<sheets><sheet name="${xmlAttribute(sheet)}" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${xmlAttribute(quoted)}!$1:$${headings}</definedName>` +
    '</definedNames></workbook>'
  );
}

export function xmlAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

const font = (size: number, colour: string, bold = false) =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF${colour}"/><name val="微软雅黑"/><family val="2"/><charset val="134"/></font>`;
/** Texts have the text format, so that what is typed over them stays text; those that begin like a formula are marked as quoted as well. */
export const sheetStyles =
  `${declaration}<styleSheet xmlns="${main}">` +
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>' +
  `<fonts count="3">${font(10, palette.ink)}${font(9, palette.muted)}${font(10, palette.accent, true)}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${palette.headerFill}"/></patternFill></fill></fills>` +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/>' +
  `<bottom style="thin"><color rgb="FF${palette.accent}"/></bottom><diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="10">' +
  format({}) +
  format({ font: 1 }) +
  format({ number: 49, font: 2, fill: 2, border: 1, align: 'center' }) +
  format({ number: 49, wrapped: true }) +
  format({ number: 49, quoted: true, wrapped: true }) +
  format({ wrapped: true }) +
  format({ quoted: true, wrapped: true }) +
  format({}) +
  format({ number: 164, align: 'center' }) +
  format({ number: 165, align: 'center' }) +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

function format({
  number = 0,
  font: fontId = 0,
  fill = 0,
  border = 0,
  quoted = false,
  align = '',
  wrapped = false,
}): string {
  // At the top: of a text of more lines than are shown, the first are seen.
  const alignment = `<alignment${align === '' ? '' : ` horizontal="${align}"`} vertical="top"${wrapped ? ' wrapText="1"' : ''}/>`;
  return (
    `<xf numFmtId="${number}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0"${quoted ? ' quotePrefix="1"' : ''}` +
    ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
  );
}
