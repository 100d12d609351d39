import { maxImportBytes } from '@genjin/domain/import';
import { expect, it } from 'vitest';
import { importFileTypes, judgeImportFiles } from './import-file-choice.ts';

const file = (name: string, size = 10) => ({ name, size });

it('takes forms, lists and cards, whatever the case of their extension', () => {
  const files = ['a.docx', 'b.XLSX', 'c.doc', 'd.xls', 'e.csv', '通讯录.VCF'].map((name) => file(name));
  expect(judgeImportFiles(files)).toEqual({ accepted: files, problems: [] });
});

it('says which file is of another kind, empty or too large, and takes the others', () => {
  const files = [
    file('报价.pdf'),
    file('空.csv', 0),
    file('大.xlsx', maxImportBytes + 1),
    file('正好.xlsx', maxImportBytes),
  ];
  const { accepted, problems } = judgeImportFiles(files);
  expect(accepted.map((one) => one.name)).toEqual(['正好.xlsx']);
  expect(problems.map(({ kind, name }) => `${name} ${kind}`)).toEqual([
    '报价.pdf type',
    '空.csv empty',
    '大.xlsx size',
  ]);
});

it('offers the same kinds in the chooser', () => {
  expect(importFileTypes.split(',')).toEqual(['.docx', '.xlsx', '.doc', '.xls', '.csv', '.vcf']);
});
