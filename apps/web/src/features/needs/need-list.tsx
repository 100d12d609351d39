import { EditNeed, Need, NewNeed, needApi, needKinds, needStates } from '@genjin/domain/need';
import { Form, Input } from 'antd';
import { call } from '#kit/call.ts';
import { OneField } from '#kit/choice-field.tsx';
import { AddItem, EditableItem, ItemList } from '#kit/editable-item.tsx';
import { useTitle } from '#kit/fields.ts';
import { Folded, Quiet } from '#kit/folded.tsx';
import { EditRecordForm, NewRecordForm } from '#kit/record-form.tsx';
import { Mark } from '#kit/tags.tsx';
import { useLabels, useOptions, useText } from '#kit/text.ts';
import { needMessages } from '#messages/customer-parts.ts';

interface NeedListProps {
  readonly customerId: string;
  readonly needs: readonly Need[];
  readonly editable: boolean;
}

const Edited = EditNeed.omit({ version: true, followUpId: true });

/** Explicit and latent needs; those met or dropped are folded away. */
export function NeedList({ customerId, needs, editable }: NeedListProps) {
  const t = useText(needMessages);
  const open = needs.filter((need) => need.state === 'open');
  const closed = needs.filter((need) => need.state !== 'open');
  const line = (need: Need) => <NeedLine key={need.id} need={need} editable={editable} />;
  return (
    <>
      {open.length > 0 && <ItemList>{open.map(line)}</ItemList>}
      {open.length === 0 && <Quiet>{t('none')}</Quiet>}
      {closed.length > 0 && (
        <Folded words={t('closed', { n: closed.length })}>
          <ItemList>{closed.map(line)}</ItemList>
        </Folded>
      )}
      {editable && (
        <AddItem
          words={t('add')}
          form={(close) => (
            <NewRecordForm
              customerId={customerId}
              input={NewNeed}
              initialValues={{ kind: 'explicit' }}
              send={(body) => call(needApi.create, { body })}
              onDone={close}
              onCancel={close}
            >
              <NeedItems />
            </NewRecordForm>
          )}
        />
      )}
    </>
  );
}

function NeedLine({ need, editable }: { readonly need: Need; readonly editable: boolean }) {
  const label = useLabels();
  return (
    <li>
      <EditableItem
        editable={editable}
        name={need.content}
        form={(close) => (
          <EditRecordForm<Need>
            kind="need"
            customerId={need.customerId}
            record={need}
            schema={Need}
            input={Edited}
            fields={['kind', 'content', 'state']}
            initialValues={need}
            send={(changes, version) => call(needApi.edit, { params: { id: need.id }, body: { ...changes, version } })}
            onDone={close}
            onCancel={close}
          >
            <NeedItems />
            <StateItem />
          </EditRecordForm>
        )}
      >
        <Mark tone={need.kind === 'explicit' ? 'accent' : 'neutral'}>{label(needKinds, need.kind)}</Mark>{' '}
        {need.state !== 'open' && <Mark tone="quiet">{label(needStates, need.state)}</Mark>} {need.content}
      </EditableItem>
    </li>
  );
}

function NeedItems() {
  const title = useTitle();
  const options = useOptions();
  const { kind, content } = Need.shape;
  return (
    <>
      <Form.Item name="kind" label={title(kind)}>
        <OneField required label={title(kind)} options={options(needKinds)} />
      </Form.Item>
      <Form.Item name="content" label={title(content)} required>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} autoFocus />
      </Form.Item>
    </>
  );
}

function StateItem() {
  const title = useTitle();
  const options = useOptions();
  return (
    <Form.Item name="state" label={title(Need.shape.state)}>
      <OneField required label={title(Need.shape.state)} options={options(needStates)} />
    </Form.Item>
  );
}
