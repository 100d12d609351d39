import { NewFollowUp } from '@genjin/domain/follow-up';
import { Input } from 'antd';
import { useId } from 'react';
import { useTitle } from '#kit/fields.ts';
import { useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';
import { problemsAt, useRecordForm } from './form.ts';
import { Part } from './part.tsx';

/** What is meant for our own people only. */
export function NotePart() {
  const t = useText(recordMessages);
  const title = useTitle();
  const { draft, change, problems } = useRecordForm();
  const id = useId();
  return (
    <Part label={title(NewFollowUp.shape.privateNote)} htmlFor={id} problems={problemsAt(problems, ['privateNote'])}>
      <Input.TextArea
        id={id}
        value={draft.privateNote}
        maxLength={5000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        placeholder={t('privateNoteHint')}
        onChange={(event) => change({ privateNote: event.target.value })}
      />
    </Part>
  );
}
