import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { compress } from 'hono/compress';

/** Serves the built pages: hashed assets for a year, everything else fresh; unknown addresses are the app's own routes. */
export function serveWeb(app: Hono, folder: string): void {
  app.use('*', compress());
  app.use(
    '/assets/*',
    serveStatic({
      root: folder,
      onFound: (_path, context) => context.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  app.all('/assets/*', (context) => context.notFound());
  app.use('*', serveStatic({ root: folder, onFound: (_path, context) => context.header('cache-control', 'no-cache') }));
  app.get('*', (context) => {
    const page = join(folder, 'index.html');
    if (!existsSync(page)) return context.text('The pages have not been built: npm run build', 503);
    return context.html(readFileSync(page, 'utf8'), 200, { 'cache-control': 'no-cache' });
  });
}
