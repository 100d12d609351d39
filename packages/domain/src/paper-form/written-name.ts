import type { FormPerson } from './form-record.ts';

/**
 * How a person of the customer's stands on paper, for matching and for asking whom it means: 张(采购经理), 张, or by title alone where the name
 * is not known. The same text means the same person throughout one form.
 */
export function writtenName({ name, title }: FormPerson): string {
  if (name === null) return title ?? '';
  return title === null ? name : `${name}(${title})`;
}
