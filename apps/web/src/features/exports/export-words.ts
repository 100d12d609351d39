import { type Export, exportKinds, formFormats, listFormats } from '@genjin/domain/export';
import { useLabels } from '#kit/text.ts';

/** What an export is in words: its kind, and its format. */
export function useExportWords(): (one: Pick<Export, 'kind' | 'format'>) => { kind: string; format: string } {
  const label = useLabels();
  return ({ kind, format }) => {
    const form = formFormats.codes.find((code) => code === format);
    const list = listFormats.codes.find((code) => code === format);
    return {
      kind: label(exportKinds, kind),
      format: (kind === 'forms' ? label(formFormats, form) : label(listFormats, list)) || format,
    };
  };
}

/** Whether a job still works on it, so that it is asked for again. */
export function isUnderWay({ state }: Pick<Export, 'state'>): boolean {
  return state === 'waiting' || state === 'running';
}
