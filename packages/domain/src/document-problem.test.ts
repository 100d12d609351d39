import { describe, expect, it } from 'vitest';
import {
  documentProblemSentence,
  documentProblems,
  documentWarningSentence,
  documentWarnings,
} from './document-problem.ts';

describe('documentProblemSentence', () => {
  it('fills the limit and names the place', () => {
    expect(documentProblemSentence('too_many_rows', { limit: 200_000, place: '客户!A200001' }, 'zh')).toBe(
      '有内容的行超过 200000 行。请拆成几个文件，或删除多余的行后再试。（位置：客户!A200001）',
    );
    expect(documentProblemSentence('encrypted', {}, 'en')).toBe(
      'The file is protected by a password and cannot be read. Remove the password, save it and try again.',
    );
  });

  it('takes a detail as text, whatever it holds', () => {
    expect(documentProblemSentence('wrong_type', { found: '$& {limit}' }, 'en')).toContain('This is $& {limit}, which');
  });

  it('says the same things in both languages', () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    for (const { zh, en } of [...Object.values(documentProblems), ...Object.values(documentWarnings)])
      expect(names(en)).toEqual(names(zh));
  });
});

it('documentWarningSentence fills what was found', () => {
  expect(documentWarningSentence('extension_differs', { found: '.xlsx' }, 'zh')).toBe(
    '文件名的后缀与内容不符，已按内容（.xlsx）读取。',
  );
});
