import { UsageError } from './command.ts';

/** @throws UsageError unless the text is a whole number within the bounds. */
export function wholeNumber(option: string, text: string | undefined, least: number, most: number): number {
  const number = /^\d+$/.test(text ?? '') ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(
    `${option} 需要 ${least} 到 ${most} 之间的整数。\n${option} needs a whole number from ${least} to ${most}.`,
  );
}
