/** `npm run dev`: the server, restarted when its files change, and the pages with hot reload in front of it. */
import { spawn } from 'node:child_process';

const children = [
  spawn(
    process.execPath,
    ['--watch-path=apps/server/src', '--watch-path=packages/domain/src', 'apps/server/src/main.ts'],
    { stdio: 'inherit', env: { ...process.env, GENJIN_PAGES: 'none' } },
  ),
  spawn(process.execPath, ['../../node_modules/vite/bin/vite.js'], { cwd: 'apps/web', stdio: 'inherit' }),
];
for (const child of children)
  child.on('close', (code) => {
    for (const other of children) other.kill();
    process.exitCode = code ?? 0;
  });
