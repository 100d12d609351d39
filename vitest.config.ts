import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], more: object = {}) => ({ test: { name, include, ...more } });

export default defineConfig({
  test: {
    projects: [
      project('domain', ['packages/domain/src/**/*.test.ts']),
      project('web', ['apps/web/src/**/*.test.{ts,tsx}']),
      project('server', ['apps/server/{src,test}/**/*.test.ts'], {
        globalSetup: ['apps/server/test/database-server.ts'],
        testTimeout: 30_000,
        hookTimeout: 60_000,
      }),
      // One after another, and after all the others: they measure how long things take.
      project('journeys', ['e2e/**/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        fileParallelism: false,
        sequence: { groupOrder: 1 },
      }),
      project('house', ['tools/**/*.test.ts'], { testTimeout: 60_000 }),
    ],
  },
});
