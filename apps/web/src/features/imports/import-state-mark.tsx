import { type ImportState, importStates } from '@genjin/domain/import';
import { Mark, type Tone } from '#kit/tags.tsx';
import { useLabels } from '#kit/text.ts';

const tones: Readonly<Record<ImportState, Tone>> = {
  reading: 'accent',
  refused: 'bad',
  arranging: 'warn',
  checking: 'accent',
  checked: 'warn',
  running: 'accent',
  done: 'good',
  cancelled: 'quiet',
  undoing: 'accent',
  undone: 'quiet',
};

/** Where an import stands: what waits for the person is the warm colour. */
export function ImportStateMark({ state }: { readonly state: ImportState }) {
  const label = useLabels();
  return <Mark tone={tones[state]}>{label(importStates, state)}</Mark>;
}
