import { v7 as uuidv7 } from 'uuid';
import type { Config } from '../config.ts';
import type { Acting } from '../features/users/people.service.ts';
import type { Product } from '../open-product.ts';

/** One command of `npm run genjin`. */
export interface Command {
  /** The words that choose it. */
  readonly words: readonly string[];
  /** What follows the words. */
  readonly usage: string;
  readonly about: readonly [zh: string, en: string];
  /** @returns what to print on standard output; everything else goes to standard error. */
  run(config: Config, args: string[]): Promise<string>;
}

/** The command was not written as it should be. */
export class UsageError extends Error {}

/** Opens the product beside a running server or alone, and closes it again. */
export async function withProduct<T>(config: Config, work: (product: Product) => Promise<T>): Promise<T> {
  // Loaded only now, so that help and a wrong word are answered at once.
  const { openProduct } = await import('../open-product.ts');
  const product = await openProduct(config, 'command');
  try {
    return await work(product);
  } finally {
    await product.close();
  }
}

/** What is written in the name of whoever runs the machine. */
export function actingByCommand({ surroundings }: Product): Acting {
  return { now: surroundings.clock().toISOString(), requestId: uuidv7(), locale: 'zh', asker: null };
}
