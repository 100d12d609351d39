import { expect, test } from 'vitest';
import { LaunchError, launchSentence } from './launch-error.ts';

test('the message says it in Chinese and in English, with the values in place', () => {
  const error = new LaunchError('database.in_use', { folder: '/srv/genjin/data' });
  expect(error.message.split('\n')).toEqual([
    expect.stringContaining('数据目录 /srv/genjin/data 正被'),
    expect.stringContaining('using the data folder /srv/genjin/data.'),
  ]);
});

test('one language can be had alone', () => {
  const details = { folder: '/data', found: '17', expected: 18 };
  expect(launchSentence('database.major_version', 'en', details)).toMatch(
    /^The data in \/data was written by PostgreSQL 17;/,
  );
});
