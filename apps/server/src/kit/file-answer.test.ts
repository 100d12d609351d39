import { describe, expect, test } from 'vitest';
import { dispositionOf } from './file-answer.ts';

describe('the name of a download', () => {
  test.each([
    ['report.pdf', `attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`],
    [
      '合同 (终稿).pdf',
      `attachment; filename="__ (__).pdf"; filename*=UTF-8''%E5%90%88%E5%90%8C%20%28%E7%BB%88%E7%A8%BF%29.pdf`,
    ],
    ['a"b\\c%d.txt', `attachment; filename="a_b_c_d.txt"; filename*=UTF-8''a%22b%5Cc%25d.txt`],
    ["it's*.csv", `attachment; filename="it's_.csv"; filename*=UTF-8''it%27s%2A.csv`],
    [
      'x\r\nSet-Cookie: a=b.txt',
      `attachment; filename="x__Set-Cookie_ a=b.txt"; filename*=UTF-8''x%0D%0ASet-Cookie%3A%20a%3Db.txt`,
    ],
  ])('%j is said in full and in ASCII', (name, header) => {
    expect(dispositionOf(name)).toBe(header);
    expect(() => new Headers({ 'content-disposition': header })).not.toThrow();
  });

  test('survives half a character', () => {
    expect(dispositionOf('\ud83d.txt')).toContain('filename=');
  });
});
