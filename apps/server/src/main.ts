import { readConfig } from './config.ts';
import { startServer } from './start-server.ts';

try {
  const running = await startServer(readConfig());
  const stop = () => void running.stop().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  process.stdout.write(`\n  跟进 Genjin  →  ${running.url}\n\n`);
} catch (error) {
  process.stderr.write(`\n${(error as Error).message}\n\n`);
  process.exit(1);
}
