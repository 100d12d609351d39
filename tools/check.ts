/** `npm run check`: every rule of the house that a machine can hold. Runs all, prints what failed, exits non-zero if any did. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

const checks: readonly Check[] = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types: domain', command: ['tsc', '-p', 'packages/domain'] },
  { name: 'types: server', command: ['tsc', '-p', 'apps/server'] },
  { name: 'types: web', command: ['tsc', '-p', 'apps/web'] },
  { name: 'types: tools, journeys, benchmarks', command: ['tsc', '-p', '.'] },
  { name: 'arrows', command: ['depcruise', '--config', '.dependency-cruiser.cjs', 'packages', 'apps'] },
  { name: 'unused code', command: ['knip', '--no-progress'] },
  { name: 'house rules', command: ['node', 'tools/house-rules.ts'] },
  { name: 'generated types', command: ['node', 'apps/server/db/generate-types.ts', '--check'] },
];

interface Outcome extends Check {
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
}

function run(check: Check): Promise<Outcome> {
  const started = performance.now();
  const [program = '', ...args] = check.command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += String(chunk);
      });
    const end = (ok: boolean): void => resolve({ ...check, ok, output, seconds: (performance.now() - started) / 1000 });
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

const waiting = [...checks];
const outcomes: Outcome[] = [];
async function worker(): Promise<void> {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const outcome = await run(check);
    outcomes.push(outcome);
    console.log(`${outcome.ok ? '✓' : '✗'} ${outcome.name} (${outcome.seconds.toFixed(1)} s)`);
    if (!outcome.ok) console.log(outcome.output);
  }
}
await Promise.all(Array.from({ length: Math.min(3, availableParallelism()) }, worker));
if (outcomes.some((outcome) => !outcome.ok)) process.exitCode = 1;
