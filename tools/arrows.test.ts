import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';

const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
  forbidden: IForbiddenRuleType[];
  options: object;
};
const root = fileURLToPath(new URL('..', import.meta.url));

async function look(baseDir: string): Promise<ICruiseResult> {
  const { enhancedResolveOptions, ...options } = config.options as { enhancedResolveOptions: object };
  const { output } = await cruise(
    ['packages', 'apps'],
    { ...options, baseDir, validate: true, ruleSet: { forbidden: config.forbidden } },
    enhancedResolveOptions,
  );
  return output as ICruiseResult;
}

describe('the checker of the arrows', () => {
  it('finds one planted violation of every rule', async () => {
    const { summary } = await look(`${root}tools/planted`);
    const found = new Set(summary.violations.map((violation) => violation.rule.name));
    const expected = config.forbidden.map((rule) => rule.name ?? '');
    expect([...found].sort()).toEqual(expected.sort());
  });

  it('sees the whole house and finds nothing wrong in it', async () => {
    const { summary, modules } = await look(root);
    expect(modules.length).toBeGreaterThan(100);
    expect(
      summary.violations.map((violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`),
    ).toEqual([]);
  });
});
