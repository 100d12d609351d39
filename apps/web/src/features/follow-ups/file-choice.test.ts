import { maxAttachmentsPerFollowUp } from '@genjin/domain/attachment';
import { expect, test } from 'vitest';
import { judgeFiles } from './file-choice.ts';

const file = (name: string, size = 1000) => ({ name, size });

test('a file that a browser could run, or that is too large, is named with its reason', () => {
  const { accepted, problems } = judgeFiles(
    [file('报价.PDF'), file('页面.html'), file('录像.mp4', 30 * 1024 * 1024), file('无扩展名')],
    { taken: 0, megabytes: 20 },
  );
  expect(accepted.map((one) => one.name)).toEqual(['报价.PDF']);
  expect(problems).toEqual([
    { kind: 'type', name: '页面.html' },
    { kind: 'size', name: '录像.mp4' },
    { kind: 'type', name: '无扩展名' },
  ]);
});

test('no more files are taken than a record may have, and that is said once', () => {
  const { accepted, problems } = judgeFiles([file('1.png'), file('2.png'), file('3.png')], {
    taken: maxAttachmentsPerFollowUp - 1,
    megabytes: 20,
  });
  expect(accepted).toHaveLength(1);
  expect(problems).toEqual([{ kind: 'count' }]);
});
