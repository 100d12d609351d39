import { contract } from '@genjin/domain/contract';
import { Refusal } from '@genjin/domain/errors';
import { Hono } from 'hono';
import { v7 as uuidv7 } from 'uuid';
import { features } from './features.ts';
import { openApiOf } from './kit/open-api.ts';
import type { Route } from './kit/route.ts';
import { securityHeaders } from './kit/security-headers.ts';
import { localeOf, refusalAnswer, type ServeOptions, serve } from './kit/serve.ts';
import { serveWeb } from './kit/serve-web.ts';

/** What the process that runs the app decides. */
export interface AppOptions extends ServeOptions {
  /** The folder of the built pages; null serves the API alone. */
  readonly webFolder: string | null;
  /** Whether the database answers. */
  readonly healthy: () => Promise<boolean>;
}

/**
 * The whole product as one function from request to response.
 * @throws Error when an endpoint of the contract has no handler, or a handler no endpoint.
 */
export function createApp(options: AppOptions, routes: readonly Route[] = features): Hono {
  requireEveryHandler(routes);
  const app = new Hono();
  app.use(securityHeaders());
  app.get('/api/health', async (context) => {
    const ok = await options.healthy();
    return context.json({ ok, database: ok ? 'up' : 'down' }, ok ? 200 : 503);
  });
  const openApi = openApiOf(contract);
  app.get('/api/openapi.json', (context) => context.json(openApi));
  for (const route of routes) serve(app, route, options);
  app.all('/api/*', (context) => refusalAnswer(new Refusal('route.unknown'), localeOf(context.req.raw), uuidv7()));
  if (options.webFolder) serveWeb(app, options.webFolder);
  return app;
}

function requireEveryHandler(routes: readonly Route[]): void {
  const handled = routes.map((one) => one.endpoint.name);
  const missing = contract.filter((endpoint) => !handled.includes(endpoint.name)).map((endpoint) => endpoint.name);
  const twice = handled.filter((name, index) => handled.indexOf(name) !== index);
  const unknown = handled.filter((name) => !contract.some((endpoint) => endpoint.name === name));
  if (missing.length + twice.length + unknown.length > 0)
    throw new Error(`Contract and routes differ: missing ${missing}; twice ${twice}; unknown ${unknown}`);
}
