import { NewFollowUp } from '@genjin/domain/follow-up';
import { Chip } from '#kit/chip.tsx';
import { useTitle } from '#kit/fields.ts';
import { Mark } from '#kit/tags.tsx';
import { useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';
import type { DraftConcern } from './draft.ts';
import { problemsAt, useRecordForm } from './form.ts';
import { ItemLines } from './item-lines.tsx';
import { Part } from './part.tsx';
import { TickList } from './tick-list.tsx';

/** What worries the customer: new worries, and old ones that are settled. */
export function ConcernsPart() {
  const t = useText(recordMessages);
  const title = useTitle();
  const { draft, change, file, problems } = useRecordForm();
  const open = file.concerns.filter((one) => one.resolvedAt === null);
  return (
    <>
      <Part
        label={title(NewFollowUp.shape.concerns)}
        hint={draft.concerns.some((one) => one.major) ? t('majorHint') : null}
      >
        <ItemLines<DraftConcern>
          label={title(NewFollowUp.shape.concerns)}
          placeholder={t('concernHint')}
          items={draft.concerns}
          onChange={(concerns) => change({ concerns })}
          blank={(id) => ({ id, text: '', major: false })}
          problems={(index) => problemsAt(problems, ['concerns', index])}
          tail={(concern, _, patch) => (
            <span>
              <Chip
                tone="bad"
                pressed={concern.major}
                title={t('majorHint')}
                onPress={() => patch({ major: !concern.major })}
              >
                {t('major')}
              </Chip>
            </span>
          )}
        />
      </Part>
      {open.length > 0 ? (
        <Part label={t('resolvedConcerns')}>
          <TickList
            label={t('resolvedConcerns')}
            chosen={draft.resolvedConcernIds}
            onChange={(resolvedConcernIds) => change({ resolvedConcernIds })}
            items={open.map((one) => ({
              id: one.id,
              text: one.content,
              more: one.major ? <Mark tone="bad">{t('major')}</Mark> : null,
            }))}
          />
        </Part>
      ) : null}
    </>
  );
}
