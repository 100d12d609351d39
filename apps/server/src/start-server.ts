import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { authenticate } from './features/sessions/authenticate.ts';
import { buildWebIfStale } from './kit/build-web.ts';
import { callerAddress } from './kit/caller-address.ts';
import { openProduct, type Product, publicUrlOf } from './open-product.ts';

const webFolder = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** How long running requests may take to finish when the process is asked to stop. */
const drainMilliseconds = 10_000;

export interface RunningServer {
  readonly url: string;
  /** Lets running requests finish, ends live streams, closes the database. */
  stop(): Promise<void>;
}

/**
 * Opens the product, builds the pages where they are stale, and listens.
 * @throws Error with a sentence for the terminal; nothing stays open behind it.
 */
export async function startServer(config: Config): Promise<RunningServer> {
  const pages = config.pages === 'built';
  const [opened, built] = await Promise.allSettled([
    openProduct(config, 'server'),
    pages ? buildWebIfStale() : undefined,
  ]);
  if (opened.status === 'rejected') throw opened.reason;
  const product = opened.value;
  try {
    if (built.status === 'rejected') throw built.reason;
    return await listen(config, product, pages ? webFolder : null);
  } catch (error) {
    await product.close();
    throw error;
  }
}

async function listen(config: Config, product: Product, folder: string | null): Promise<RunningServer> {
  const { surroundings, pool, jobs } = product;
  const app = createApp({
    ...surroundings,
    authenticate: (request, now) => authenticate(surroundings, request, now),
    originAllowed: (origin, request) => origin === publicUrlOf(config) || sameHost(origin, request),
    addressOf: (context) => callerAddress(context, config.proxies),
    webFolder: folder,
    healthy: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
  });
  const server = createServer(getRequestListener(app.fetch));
  server.listen(config.port, config.host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw cannotListen(error, config);
  });
  await jobs.work(surroundings);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    async stop() {
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const forced = setTimeout(() => server.closeAllConnections(), drainMilliseconds);
      const closed = once(server, 'close');
      server.close();
      // Live streams have no end of their own.
      await surroundings.live.close();
      await closed;
      clearInterval(idle);
      clearTimeout(forced);
      await product.close();
    },
  };
}

/** A page served by this very host may write, whatever name people call the host by. */
function sameHost(origin: string, request: Request): boolean {
  const host = request.headers.get('host');
  return host !== null && URL.canParse(origin) && new URL(origin).host === host;
}

function cannotListen(error: NodeJS.ErrnoException, { host, port }: Config): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(
      `端口 ${port} 已被占用，请用 PORT 指定另一个端口。\nPort ${port} is in use; set PORT to another one.`,
      { cause: error },
    );
  return new Error(
    `无法在 ${host}:${port} 上监听（${error.code}），请检查 HOST 和 PORT。\nCannot listen on ${host}:${port} (${error.code}); check HOST and PORT.`,
    { cause: error },
  );
}
