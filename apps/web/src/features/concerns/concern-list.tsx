import { Concern, concernApi, EditConcern } from '@genjin/domain/concern';
import { Checkbox, Form, Input } from 'antd';
import { call } from '#kit/call.ts';
import { EditableItem } from '#kit/editable-item.tsx';
import { useTitle } from '#kit/fields.ts';
import { Quiet } from '#kit/folded.tsx';
import { OpenAndResolved } from '#kit/open-and-resolved.tsx';
import { EditRecordForm } from '#kit/record-form.tsx';
import { ResolveButton } from '#kit/resolve-button.tsx';
import { Mark } from '#kit/tags.tsx';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { concernMessages } from '#messages/customer-parts.ts';

interface ConcernListProps {
  readonly concerns: readonly Concern[];
  readonly editable: boolean;
}

const Edited = EditConcern.omit({ version: true, followUpId: true });

/** What holds the customer back, open ones first; one tap resolves. */
export function ConcernList({ concerns, editable }: ConcernListProps) {
  const t = useText(concernMessages);
  return (
    <OpenAndResolved
      items={concerns}
      none={t('none')}
      resolvedWords={(n) => t('resolved', { n })}
      line={(concern) => <ConcernLine key={concern.id} concern={concern} editable={editable} />}
    />
  );
}

function ConcernLine({ concern, editable }: { readonly concern: Concern; readonly editable: boolean }) {
  const t = useText(concernMessages);
  const title = useTitle();
  const time = useTime();
  const send = (changes: object, version: number) =>
    call(concernApi.edit, { params: { id: concern.id }, body: { ...changes, version } });
  return (
    <li>
      <EditableItem
        editable={editable}
        name={concern.content}
        actions={
          <ResolveButton
            customerId={concern.customerId}
            resolved={concern.resolvedAt !== null}
            words={{ resolve: t('resolve'), reopen: t('reopen') }}
            send={(resolved) => send({ resolved }, concern.version)}
          />
        }
        form={(close) => (
          <EditRecordForm<Concern>
            kind="concern"
            customerId={concern.customerId}
            record={concern}
            schema={Concern}
            input={Edited}
            fields={['content', 'major', 'resolvedAt']}
            initialValues={concern}
            send={send}
            onDone={close}
            onCancel={close}
          >
            <Form.Item name="content" label={title(Concern.shape.content)} required>
              <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
            </Form.Item>
            <Form.Item name="major" valuePropName="checked">
              <Checkbox>{title(Concern.shape.major)}</Checkbox>
            </Form.Item>
          </EditRecordForm>
        )}
      >
        {concern.major && <Mark tone="bad">{t('major')}</Mark>} {concern.content}{' '}
        <Quiet>
          {concern.resolvedAt
            ? t('resolvedAt', { when: time.ago(concern.resolvedAt) })
            : t('openedAt', { when: time.ago(concern.openedAt) })}
        </Quiet>
      </EditableItem>
    </li>
  );
}
