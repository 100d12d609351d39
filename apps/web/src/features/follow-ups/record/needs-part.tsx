import { needKinds } from '@genjin/domain/need';
import { OneOf } from '#kit/chip.tsx';
import { useOptions, useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';
import type { DraftNeed } from './draft.ts';
import { problemsAt, useRecordForm } from './form.ts';
import { ItemLines } from './item-lines.tsx';
import { Part } from './part.tsx';

/** Needs that came to light, explicit or latent. */
export function NeedsPart() {
  const t = useText(recordMessages);
  const options = useOptions();
  const { draft, change, problems } = useRecordForm();
  return (
    <Part label={t('needs')}>
      <ItemLines<DraftNeed>
        label={t('needs')}
        placeholder={t('needHint')}
        items={draft.needs}
        onChange={(needs) => change({ needs })}
        blank={(id, after) => ({ id, text: '', kind: after?.kind ?? 'explicit' })}
        problems={(index) => problemsAt(problems, ['needs', index])}
        tail={(need, _, patch) => (
          <OneOf
            label={t('needs')}
            options={options(needKinds)}
            value={need.kind}
            onChange={(kind) => patch({ kind: kind ?? need.kind })}
          />
        )}
      />
    </Part>
  );
}
