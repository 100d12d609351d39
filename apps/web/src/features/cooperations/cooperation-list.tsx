import { Cooperation, cooperationApi, EditCooperation, NewCooperation } from '@genjin/domain/cooperation';
import { formatMoneyRange } from '@genjin/domain/money';
import { Form, Input } from 'antd';
import { call } from '#kit/call.ts';
import { DayField } from '#kit/day-field.tsx';
import { AddItem, EditableItem, ItemList } from '#kit/editable-item.tsx';
import { useTitle } from '#kit/fields.ts';
import { Quiet } from '#kit/folded.tsx';
import { MoneyField } from '#kit/range-field.tsx';
import { EditRecordForm, NewRecordForm } from '#kit/record-form.tsx';
import { useLocale, useText } from '#kit/text.ts';
import { cooperationMessages } from '#messages/customer-parts.ts';
import css from './cooperation-list.module.css';

interface CooperationListProps {
  readonly customerId: string;
  readonly cooperations: readonly Cooperation[];
  readonly editable: boolean;
}

const Edited = EditCooperation.omit({ version: true });
const fields = ['project', 'amount', 'startedOn', 'endedOn', 'endReason'];

/** What was done together before: project, amount, period, and why it ended. */
export function CooperationList({ customerId, cooperations, editable }: CooperationListProps) {
  const t = useText(cooperationMessages);
  return (
    <>
      <ItemList>
        {cooperations.map((cooperation) => (
          <CooperationLine key={cooperation.id} cooperation={cooperation} editable={editable} />
        ))}
      </ItemList>
      {editable && (
        <AddItem
          words={t('add')}
          form={(close) => (
            <NewRecordForm
              customerId={customerId}
              input={NewCooperation}
              initialValues={{}}
              send={(body) => call(cooperationApi.create, { body })}
              onDone={close}
              onCancel={close}
            >
              <CooperationItems />
            </NewRecordForm>
          )}
        />
      )}
    </>
  );
}

function CooperationLine({ cooperation, editable }: { readonly cooperation: Cooperation; readonly editable: boolean }) {
  const t = useText(cooperationMessages);
  const locale = useLocale();
  const { amount, startedOn, endedOn, endReason } = cooperation;
  const money = amount ? formatMoneyRange(amount.min, amount.max, locale) : '';
  const from = startedOn ?? '';
  const to = endedOn ?? '';
  const period = from && to ? t('span', { from, to }) : from ? t('since', { from }) : to ? t('until', { to }) : '';
  return (
    <li>
      <EditableItem
        editable={editable}
        name={cooperation.project}
        form={(close) => (
          <EditRecordForm<Cooperation>
            kind="cooperation"
            customerId={cooperation.customerId}
            record={cooperation}
            schema={Cooperation}
            input={Edited}
            fields={fields}
            initialValues={{ ...cooperation, amount: money }}
            send={(changes, version) =>
              call(cooperationApi.edit, { params: { id: cooperation.id }, body: { ...changes, version } })
            }
            onDone={close}
            onCancel={close}
          >
            <CooperationItems />
          </EditRecordForm>
        )}
      >
        <strong>{cooperation.project}</strong>
        <Quiet>{[money, period].filter(Boolean).join(' · ')}</Quiet>
        {endReason && <Quiet>{t('ended', { reason: endReason })}</Quiet>}
      </EditableItem>
    </li>
  );
}

function CooperationItems() {
  const title = useTitle();
  const { project, amount, startedOn, endedOn, endReason } = Cooperation.shape;
  return (
    <>
      <Form.Item name="project" label={title(project)} required>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="amount" label={title(amount)}>
        <MoneyField schema={amount} />
      </Form.Item>
      <div className={css.days}>
        <Form.Item name="startedOn" label={title(startedOn)}>
          <DayField />
        </Form.Item>
        <Form.Item name="endedOn" label={title(endedOn)}>
          <DayField />
        </Form.Item>
      </div>
      <Form.Item name="endReason" label={title(endReason)}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </>
  );
}
