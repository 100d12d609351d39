import { NewFollowUp } from '@genjin/domain/follow-up';
import { ManyOf } from '#kit/chip.tsx';
import { useTitle } from '#kit/fields.ts';
import { useDictionary } from '#kit/me.tsx';
import { problemsAt, useRecordForm } from './form.ts';
import { Part } from './part.tsx';

/** What it was about, in the team's own words. */
export function TopicsPart() {
  const title = useTitle();
  const { options } = useDictionary('topics');
  const { draft, change, problems } = useRecordForm();
  const label = title(NewFollowUp.shape.topics);
  return (
    <Part label={label} problems={problemsAt(problems, ['topics'])}>
      <ManyOf label={label} options={options} value={draft.topics} onChange={(topics) => change({ topics })} />
    </Part>
  );
}
