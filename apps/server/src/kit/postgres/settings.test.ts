import { expect, test } from 'vitest';
import { renderSettings } from './settings.ts';

const GB = 1024 ** 3;

test('shared buffers are an eighth of the memory, at most 256 MB', () => {
  expect(renderSettings({ total: 16 * GB })).toContain('shared_buffers = 256MB');
  expect(renderSettings({ total: GB })).toContain('shared_buffers = 128MB');
  expect(renderSettings({ total: GB / 8 })).toContain('shared_buffers = 32MB');
});

test('where /dev/shm is as small as in a container, parallel queries do without it', () => {
  expect(renderSettings({ total: GB, shared: GB / 16 })).toContain('dynamic_shared_memory_type = sysv');
  expect(renderSettings({ total: GB, shared: GB })).not.toContain('dynamic_shared_memory_type');
  expect(renderSettings({ total: GB })).not.toContain('dynamic_shared_memory_type');
});
