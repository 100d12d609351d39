import { NewFollowUp } from '@genjin/domain/follow-up';
import { Chip, Chips } from '#kit/chip.tsx';
import { useTitle } from '#kit/fields.ts';
import { useDictionary } from '#kit/me.tsx';
import { useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';
import { problemsAt, useRecordForm } from './form.ts';
import { Part } from './part.tsx';

/** How the contact was made, and whether the customer was reached at all. */
export function MethodPart() {
  const t = useText(recordMessages);
  const title = useTitle();
  const { options } = useDictionary('methods');
  const { draft, change, problems } = useRecordForm();
  const label = title(NewFollowUp.shape.method);
  return (
    <Part
      label={label}
      problems={problemsAt(problems, ['method'], ['connected'])}
      hint={draft.connected ? null : t('unreachedHint')}
    >
      <Chips label={label}>
        {options.map(({ value, label: word }) => (
          <Chip
            key={value}
            pressed={draft.method === value}
            onPress={() => change({ method: draft.method === value ? null : value })}
          >
            {word}
          </Chip>
        ))}
        <Chip tone="bad" pressed={!draft.connected} onPress={() => change({ connected: !draft.connected })}>
          {t('unreached')}
        </Chip>
      </Chips>
    </Part>
  );
}
