import { expect, test } from 'vitest';
import { printableLines, printableText } from './printable-text.ts';
import { awkwardTexts } from './testing/sample-forms.ts';

test('what documents can hold stays as it is', () => {
  for (const text of awkwardTexts) expect(printableText(text)).toBe(text);
});

test('line breaks of every system are one line feed', () => {
  expect(printableLines('a\r\nb\rc\vd\fe\nf')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});

test('what XML cannot hold is shown, not dropped', () => {
  expect(printableText('a\u0000b\u0007c\u001bd\ufffee\uffff')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\ufffd');
  expect(printableText('x\ud800y\udc00z')).toBe('x\ufffdy\ufffdz');
});
