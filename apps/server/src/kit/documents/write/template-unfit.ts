import type { TemplateProblem } from './template-problem.ts';

/** Thrown where a template has placeholders that cannot be filled. */
export class TemplateUnfit extends Error {
  readonly problems: readonly TemplateProblem[];
  constructor(problems: readonly TemplateProblem[]) {
    super(`The template has ${problems.length} wrong placeholders.`);
    this.name = 'TemplateUnfit';
    this.problems = problems;
  }
}
