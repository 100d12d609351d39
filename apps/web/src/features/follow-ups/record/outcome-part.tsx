import { NewFollowUp } from '@genjin/domain/follow-up';
import { useTitle } from '#kit/fields.ts';
import { useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';
import { blankItem } from './feedback-part.tsx';
import { problemsAt, useRecordForm } from './form.ts';
import { ItemLines } from './item-lines.tsx';
import { Part } from './part.tsx';

/** What was agreed on and what stays open. */
export function OutcomePart() {
  const t = useText(recordMessages);
  const title = useTitle();
  const { draft, change, problems } = useRecordForm();
  return (
    <>
      <Part label={title(NewFollowUp.shape.consensus)}>
        <ItemLines
          label={title(NewFollowUp.shape.consensus)}
          placeholder={t('consensusHint')}
          items={draft.consensus}
          onChange={(consensus) => change({ consensus })}
          blank={blankItem}
          problems={(index) => problemsAt(problems, ['consensus', index])}
        />
      </Part>
      <Part label={title(NewFollowUp.shape.openIssues)}>
        <ItemLines
          label={title(NewFollowUp.shape.openIssues)}
          placeholder={t('openIssuesHint')}
          items={draft.openIssues}
          onChange={(openIssues) => change({ openIssues })}
          blank={blankItem}
          problems={(index) => problemsAt(problems, ['openIssues', index])}
        />
      </Part>
    </>
  );
}
