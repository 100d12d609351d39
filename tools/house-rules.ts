/** Rules that no linter knows: the size of files, where the environment and the clock may be read, and names we do not use. */
import { globSync, readFileSync } from 'node:fs';

const maxLines = 300;
const bannedNames = /(^|\/)(utils?|helpers?|common|misc|.*manager|.*[-_]v2)(\.|\/|$)/i;

interface Rule {
  readonly what: string;
  readonly pattern: RegExp;
  readonly allowed: RegExp;
}

const rules: readonly Rule[] = [
  {
    what: 'process.env is read in config.ts only',
    pattern: /process\.env\b/,
    allowed: /^(apps\/server\/src\/config\.ts|tools\/|bench\/|e2e\/|.*\.test\.ts$)/,
  },
  {
    what: 'time comes in as ctx.now',
    pattern: /new Date\(\)|Date\.now\(\)/,
    allowed:
      /^(apps\/web\/|tools\/|bench\/|e2e\/|apps\/server\/(src\/(open-product|kit\/postgres\/|seed\/)|test\/)|.*\.test\.ts$)/,
  },
  {
    what: 'the domain knows no clock, no I/O',
    pattern: /from 'node:|Math\.random\(|\bfetch\(/,
    allowed: /^(?!packages\/domain\/)|\.test\.ts$/,
  },
];

const files = globSync([
  'packages/*/src/**/*.{ts,tsx}',
  'apps/*/{src,db,test}/**/*.{ts,tsx}',
  'e2e/**/*.ts',
  'bench/**/*.ts',
  'tools/*.ts',
]).map((file) => file.replaceAll('\\', '/'));
const problems: string[] = [];
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n').length;
  if (lines > maxLines && !/\/data\/|db\/types\.ts$|\.test\.ts$/.test(file))
    problems.push(`${file}: ${lines} lines; split it by meaning (${maxLines} at most)`);
  if (bannedNames.test(file)) problems.push(`${file}: a name that says nothing`);
  for (const rule of rules)
    if (rule.pattern.test(text) && !rule.allowed.test(file)) problems.push(`${file}: ${rule.what}`);
}
if (files.length < 100) problems.push(`only ${files.length} files were looked at: the rules see too little`);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
