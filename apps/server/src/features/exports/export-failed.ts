import type { ExportProblemCode } from '@genjin/domain/export-problem';

/** Thrown where an export cannot be made, and trying again would not help. */
export class ExportFailed extends Error {
  readonly problem: ExportProblemCode;
  constructor(problem: ExportProblemCode) {
    super(problem);
    this.name = 'ExportFailed';
    this.problem = problem;
  }
}
