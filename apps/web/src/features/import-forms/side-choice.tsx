import { readParticipants, withTitles, writeParticipants } from '@genjin/domain/paper-form/participants-cell';
import { Chip, Chips } from '#kit/chip.tsx';
import { useText } from '#kit/text.ts';
import { importFormMessages } from '#messages/import-form.ts';
import { useReview } from './review-context.ts';
import css from './side-choice.module.css';

interface SideChoiceProps {
  /** 参与人员 as it is written. */
  readonly text: string;
  readonly onWrite: (text: string) => void;
}

const sides = ['ours', 'theirs', 'third'] as const;

/** Names without a side get one with one tap: the cell is written anew as the form has it. */
export function SideChoice({ text, onWrite }: SideChoiceProps) {
  const t = useText(importFormMessages);
  const { reading, editable } = useReview();
  const { value } = readParticipants(text);
  if (value.unknown.length === 0 || !editable) return null;
  const words = t('sideAs', { names: value.unknown.join('、') });
  const put = (side: (typeof sides)[number]) => {
    const { contacts } = reading.record;
    const theirs = side === 'theirs' ? value.unknown.map((name) => ({ name, title: undefined })) : [];
    onWrite(
      writeParticipants(
        {
          ours: side === 'ours' ? [...value.ours, ...value.unknown] : value.ours,
          theirs: withTitles([...value.theirs, ...theirs], contacts),
          third: side === 'third' ? [...value.third, ...value.unknown] : value.third,
        },
        contacts,
      ),
    );
  };
  return (
    <div className={css.sides}>
      <span>{words}</span>
      <Chips label={words}>
        {sides.map((side) => (
          <Chip key={side} onPress={() => put(side)}>
            {t(side === 'third' ? 'thirdParty' : side)}
          </Chip>
        ))}
      </Chips>
    </div>
  );
}
