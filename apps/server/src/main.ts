import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { authenticate } from './features/sessions/authenticate.ts';
import { buildWebIfStale } from './kit/build-web.ts';
import { openProduct, type Product, publicUrlOf } from './open-product.ts';

const webFolder = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** How long running requests may take to finish when the process is asked to stop. */
const drainMilliseconds = 10_000;

async function start(config: Config): Promise<void> {
  const [product] = await Promise.all([openProduct(config, 'server'), buildWebIfStale()]);
  const app = createApp({
    ...product.surroundings,
    authenticate: (request, now) => authenticate(product.surroundings.db, request, now),
    originAllowed: (origin, request) => origin === publicUrlOf(config) || sameHost(origin, request),
    addressOf: (context) => getConnInfo(context).remote.address ?? '',
    webFolder,
    healthy: () => answers(product),
  });
  const server = serve({ fetch: app.fetch, hostname: config.host, port: config.port }, ({ port }) => {
    process.stdout.write(`\n  跟进 Genjin  →  http://${config.host}:${port}\n\n`);
  });
  server.on('error', (error: NodeJS.ErrnoException) => void fail(error, product));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

  async function stop(): Promise<void> {
    const forced = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), drainMilliseconds);
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    await new Promise((resolve) => server.close(resolve));
    clearTimeout(forced);
    await product.close();
    process.exit(0);
  }
}

/** A page served by this very host may write, whatever name people call the host by. */
function sameHost(origin: string, request: Request): boolean {
  const host = request.headers.get('host');
  return host !== null && URL.canParse(origin) && new URL(origin).host === host;
}

async function answers(product: Product): Promise<boolean> {
  return product.pool.query('select 1').then(
    () => true,
    () => false,
  );
}

async function fail(error: Error & { code?: string }, product?: Product): Promise<void> {
  const sentence =
    error.code === 'EADDRINUSE'
      ? '端口已被占用，请用 PORT 指定另一个端口。 / The port is in use; set PORT to another one.'
      : error.message;
  process.stderr.write(`\n${sentence}\n\n`);
  await product?.close();
  process.exit(1);
}

try {
  await start(readConfig());
} catch (error) {
  await fail(error as Error);
}
