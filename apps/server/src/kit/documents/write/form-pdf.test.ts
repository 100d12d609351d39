import { expect, test } from 'vitest';
import { writeFormPdf } from './form-pdf.ts';
import { openCanvas } from './pdf-page.ts';
import { type Face, TypeSetter } from './pdf-text.ts';
import { formOf, sheetOf } from './testing/sample-forms.ts';

/** Every character one size wide; rare ones lacking. */
const face: Face = { has: (codePoint) => codePoint < 0x1f000, width: (text) => [...text].length };
const shown = (text: string, width: number) =>
  new TypeSetter(face, new Set()).lines(text, width, 1).map((line) => line.shown);

test('lines break between Chinese characters, not before closing marks nor inside words and numbers', () => {
  expect(shown('一二三四五六', 4)).toEqual(['一二三四', '五六']);
  expect(shown('一二三四，五', 4)).toEqual(['一二三', '四，五']);
  expect(shown('一二三（四', 4)).toEqual(['一二三', '（四']);
  expect(shown('在2024年', 4)).toEqual(['在', '2024', '年']);
  expect(shown('会15:00开', 5)).toEqual(['会', '15:00', '开']);
  expect(shown('two words', 6)).toEqual(['two', 'words']);
  expect(shown('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  expect(shown('a\n\nb', 9)).toEqual(['a', '', 'b']);
});

test('a character that the font lacks is shown as 〓, named, and kept for copying', () => {
  const lacking = new Set<string>();
  const [line] = new TypeSetter(face, lacking).lines('在𠮷野家👨‍👩‍👧', 99, 1);
  expect(line).toEqual({ shown: '在〓野家〓', actual: '在𠮷野家👨‍👩‍👧' });
  expect([...lacking]).toEqual(['𠮷', '👨‍👩‍👧']);
});

async function pagesOf(form: Parameters<typeof sheetOf>[0]): Promise<number> {
  const text = Buffer.from(await writeFormPdf(sheetOf(form))).toString('latin1');
  expect(text.startsWith('%PDF-')).toBe(true);
  return [...text.matchAll(/\/Type \/Page\b/g)].length;
}

test('long forms go on over pages, and one row higher than a page ends', async () => {
  expect(await pagesOf(formOf({}, [{ date: '2024-03-15' }]))).toBeLessThanOrEqual(2);
  expect(await pagesOf(formOf({}, [{ content: '很长的内容。'.repeat(2000) }]))).toBeGreaterThan(15);
  const rows = Array.from({ length: 60 }, () => ({ date: '2024-03-15', content: '内容。'.repeat(40) }));
  expect(await pagesOf(formOf({}, rows))).toBeGreaterThan(8);
});

test('the font has what business texts need; rare characters are known to be lacking', () => {
  const canvas = openCanvas({ title: '', author: '' });
  canvas.lines('𠮷 普通文字 ABC 〓 “”', 500, { weight: 'regular', size: 9, colour: '000000' });
  expect([...canvas.lacking]).toEqual(['𠮷']);
});
