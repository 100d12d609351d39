/** The arrows of the house, docs/architecture.md. `tools/arrows.test.ts` plants one violation of each and expects to see it. */
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    error(
      'domain-is-pure',
      'The domain knows zod and a few value libraries; tests and what they share in `testing/` may use the runner.',
      { path: '^packages/domain/src', pathNot: '\\.test\\.ts$|/testing/' },
      { pathNot: '^(packages/domain/src|node_modules/(zod|pinyin-pro|libphonenumber-js)/)' },
    ),
    error(
      'web-not-server',
      'The web knows the contract, never the server, not even a type.',
      { path: '^apps/web' },
      { path: '^apps/server' },
    ),
    error(
      'server-not-web',
      'The server knows the contract, never the pages.',
      { path: '^apps/server' },
      { path: '^apps/web' },
    ),
    error(
      'kit-knows-no-feature',
      'What is shared is below the features.',
      { path: '^apps/[^/]+/src/kit' },
      { path: '^apps/[^/]+/src/(features|routes)' },
    ),
    error(
      'routes-to-own-service',
      'Routes hand over to their own service.',
      { path: '^apps/server/src/features/([^/]+)/[^/]+\\.routes\\.ts$' },
      { path: '^apps/server/src/features', pathNot: '^apps/server/src/features/$1/[^/]+\\.service\\.ts$' },
    ),
    error(
      'routes-know-no-database',
      'Routes know no database.',
      { path: '\\.routes\\.ts$' },
      { path: 'node_modules/(kysely|pg)/|apps/server/db/' },
    ),
    error(
      'service-to-own-store',
      'A service uses its own store and other services.',
      { path: '^apps/server/src/features/([^/]+)/[^/]+\\.service\\.ts$' },
      { path: '\\.store\\.ts$', pathNot: '^apps/server/src/features/$1/' },
    ),
    error(
      'service-knows-no-http',
      'Services do not know how they were called.',
      { path: '\\.service\\.ts$' },
      { path: 'node_modules/(hono|@hono)/' },
    ),
    error(
      'store-to-kit-only',
      'A store knows the database and nothing above it.',
      { path: '\\.store\\.ts$' },
      { path: '^apps/server/src/(features|app|main)', pathNot: '\\.store\\.ts$' },
    ),
    error(
      'store-knows-no-http',
      'Stores do not know how they were called.',
      { path: '\\.store\\.ts$' },
      { path: 'node_modules/(hono|@hono)/' },
    ),
    error(
      'store-not-other-store',
      'A store does not reach into another noun.',
      { path: '^apps/server/src/features/([^/]+)/[^/]+\\.store\\.ts$' },
      { path: '^apps/server/src/features/.*\\.store\\.ts$', pathNot: '^apps/server/src/features/$1/' },
    ),
    error(
      'web-feature-alone',
      'Features of the web meet in routes only.',
      { path: '^apps/web/src/features/([^/]+)/' },
      { path: '^apps/web/src/(features/(?!$1/)|routes/)' },
    ),
    error('no-cycles', 'If two need each other, a third thing is missing.', {}, { circular: true }),
    error('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^apps/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts', '.css'],
    },
  },
};
