import { moods, NewFollowUp } from '@genjin/domain/follow-up';
import { Chip, Chips } from '#kit/chip.tsx';
import { useTitle } from '#kit/fields.ts';
import { useOptions, useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';
import { moodIcons } from '../mood-icons.tsx';
import type { DraftItem } from './draft.ts';
import { problemsAt, useRecordForm } from './form.ts';
import { ItemLines } from './item-lines.tsx';
import { Part } from './part.tsx';

/** A line without anything but its text. */
export const blankItem = (id: string): DraftItem => ({ id, text: '' });

/** What came back from the customer: words, mood, a refusal. */
export function FeedbackPart() {
  const t = useText(recordMessages);
  const title = useTitle();
  const options = useOptions();
  const { draft, change, problems } = useRecordForm();
  const label = title(NewFollowUp.shape.statements);
  return (
    <Part label={t('feedback')} problems={problemsAt(problems, ['mood'], ['refused'])}>
      <ItemLines
        label={label}
        placeholder={t('statementsHint')}
        items={draft.statements}
        onChange={(statements) => change({ statements })}
        blank={blankItem}
        problems={(index) => problemsAt(problems, ['statements', index])}
      />
      <Chips label={title(NewFollowUp.shape.mood)}>
        {options(moods).map(({ value, label: word }) => (
          <Chip
            key={value}
            pressed={draft.mood === value}
            onPress={() => change({ mood: draft.mood === value ? null : value })}
          >
            {moodIcons[value]} {word}
          </Chip>
        ))}
        <Chip tone="bad" pressed={draft.refused} onPress={() => change({ refused: !draft.refused })}>
          {t('refusedChip')}
        </Chip>
      </Chips>
    </Part>
  );
}
