import { readConfig } from './config.ts';
import { startServer } from './start-server.ts';

try {
  const starting = startServer(readConfig());
  // Who stops it while it starts waits for the start: nothing is left half-open. A second signal ends it at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      starting
        .then((running) => running.stop())
        .then(
          () => process.exit(0),
          () => undefined,
        );
    });
  const { url } = await starting;
  process.stdout.write(`\n  跟进 Genjin  →  ${url}\n\n`);
} catch (error) {
  process.stderr.write(`\n${(error as Error).message}\n\n`);
  process.exit(1);
}
