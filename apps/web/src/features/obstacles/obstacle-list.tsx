import { EditObstacle, NewObstacle, Obstacle, obstacleApi, obstacleKinds } from '@genjin/domain/obstacle';
import { Form, Input } from 'antd';
import { call } from '#kit/call.ts';
import { OneField } from '#kit/choice-field.tsx';
import { AddItem, EditableItem } from '#kit/editable-item.tsx';
import { useTitle } from '#kit/fields.ts';
import { Quiet } from '#kit/folded.tsx';
import { OpenAndResolved } from '#kit/open-and-resolved.tsx';
import { reasonSentence } from '#kit/reason-words.ts';
import { EditRecordForm, NewRecordForm } from '#kit/record-form.tsx';
import { ResolveButton } from '#kit/resolve-button.tsx';
import { Mark } from '#kit/tags.tsx';
import { useLabels, useLocale, useOptions, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { obstacleMessages } from '#messages/customer-parts.ts';

interface ObstacleListProps {
  readonly customerId: string;
  readonly obstacles: readonly Obstacle[];
  readonly editable: boolean;
}

const Edited = EditObstacle.omit({ version: true, followUpId: true, resolved: true });

/** What stands between us and the deal, open ones first. */
export function ObstacleList({ customerId, obstacles, editable }: ObstacleListProps) {
  const t = useText(obstacleMessages);
  return (
    <>
      <OpenAndResolved
        items={obstacles}
        none={t('none')}
        resolvedWords={(n) => t('resolved', { n })}
        line={(obstacle) => <ObstacleLine key={obstacle.id} obstacle={obstacle} editable={editable} />}
      />
      {editable && (
        <AddItem
          words={t('add')}
          form={(close) => (
            <NewRecordForm
              customerId={customerId}
              input={NewObstacle}
              initialValues={{}}
              send={(body) => call(obstacleApi.create, { body })}
              onDone={close}
              onCancel={close}
            >
              <ObstacleItems />
            </NewRecordForm>
          )}
        />
      )}
    </>
  );
}

function ObstacleLine({ obstacle, editable }: { readonly obstacle: Obstacle; readonly editable: boolean }) {
  const t = useText(obstacleMessages);
  const label = useLabels();
  const time = useTime();
  const kind = label(obstacleKinds, obstacle.kind);
  const send = (changes: object, version: number) =>
    call(obstacleApi.edit, { params: { id: obstacle.id }, body: { ...changes, version } });
  return (
    <li>
      <EditableItem
        editable={editable}
        name={kind}
        actions={
          <ResolveButton
            customerId={obstacle.customerId}
            resolved={obstacle.resolvedAt !== null}
            words={{ resolve: t('resolve'), reopen: t('reopen') }}
            send={(resolved) => send({ resolved }, obstacle.version)}
          />
        }
        form={(close) => (
          <EditRecordForm<Obstacle>
            kind="obstacle"
            customerId={obstacle.customerId}
            record={obstacle}
            schema={Obstacle}
            input={Edited}
            fields={['kind', 'note', 'resolvedAt']}
            initialValues={obstacle}
            send={send}
            onDone={close}
            onCancel={close}
          >
            <ObstacleItems />
          </EditRecordForm>
        )}
      >
        <Mark tone={obstacle.resolvedAt ? 'quiet' : 'warn'}>{kind}</Mark> {obstacle.note}
        <Quiet>
          {obstacle.resolvedAt
            ? t('resolvedAt', { when: time.ago(obstacle.resolvedAt) })
            : t('openedAt', { when: time.ago(obstacle.openedAt) })}
        </Quiet>
      </EditableItem>
    </li>
  );
}

function ObstacleItems() {
  const title = useTitle();
  const locale = useLocale();
  const options = useOptions();
  const { kind, note } = Obstacle.shape;
  const required = { required: true, message: reasonSentence('required', kind, locale) };
  return (
    <>
      <Form.Item name="kind" label={title(kind)} rules={[required]}>
        <OneField required label={title(kind)} options={options(obstacleKinds)} />
      </Form.Item>
      <Form.Item name="note" label={title(note)}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </>
  );
}
