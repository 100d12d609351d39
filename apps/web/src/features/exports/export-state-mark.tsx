import { type Export, exportStates } from '@genjin/domain/export';
import { Mark, type Tone } from '#kit/tags.tsx';
import { useLabels } from '#kit/text.ts';

const tones: Readonly<Record<Export['state'], Tone>> = {
  awaiting: 'warn',
  refused: 'bad',
  waiting: 'accent',
  running: 'accent',
  done: 'good',
  failed: 'bad',
  cancelled: 'quiet',
};

/** Where an export stands. */
export function ExportStateMark({ state }: { readonly state: Export['state'] }) {
  const label = useLabels();
  return <Mark tone={tones[state]}>{label(exportStates, state)}</Mark>;
}
