import { attachmentTypes, extensionOf, maxAttachmentsPerFollowUp } from '@genjin/domain/attachment';

/** Why a file cannot be attached. */
export type FileProblem = { readonly kind: 'type' | 'size'; readonly name: string } | { readonly kind: 'count' };

const megabyte = 1024 * 1024;

/** Parts a choice of files into those that can be attached and what is wrong with the others. `taken`: how many there are already. */
export function judgeFiles<F extends { readonly name: string; readonly size: number }>(
  files: readonly F[],
  limits: { readonly taken: number; readonly megabytes: number },
): { readonly accepted: F[]; readonly problems: FileProblem[] } {
  const accepted: F[] = [];
  const problems: FileProblem[] = [];
  for (const file of files) {
    if (!(extensionOf(file.name) in attachmentTypes)) problems.push({ kind: 'type', name: file.name });
    else if (file.size > limits.megabytes * megabyte) problems.push({ kind: 'size', name: file.name });
    else if (limits.taken + accepted.length >= maxAttachmentsPerFollowUp) {
      if (!problems.some((one) => one.kind === 'count')) problems.push({ kind: 'count' });
    } else accepted.push(file);
  }
  return { accepted, problems };
}

/** What a file chooser offers. */
export const acceptedFiles = Object.keys(attachmentTypes)
  .map((extension) => `.${extension}`)
  .join(',');
