import { Button, Flex, Modal, Radio, Tag, Typography } from 'antd';
import { useState } from 'react';
import { staleMessages } from '#messages/stale.ts';
import { useText } from './text.ts';
import { useTime } from './time.ts';
import { type FieldConflict, settledChanges } from './versions.ts';

interface StaleDialogProps {
  readonly conflicts: readonly FieldConflict[];
  readonly changedBy: string;
  readonly changedAt: string;
  readonly title: (field: string) => string;
  readonly text: (field: string, value: unknown) => string;
  readonly saving: boolean;
  readonly onSave: (changes: Record<string, unknown>) => void;
  readonly onCancel: () => void;
}

/** Shows a refused edit and the newer version field by field, and lets the person choose for each what stays. */
export function StaleDialog(props: StaleDialogProps) {
  const t = useText(staleMessages);
  const time = useTime();
  const [choices, setChoices] = useState<Record<string, 'mine' | 'theirs'>>({});
  const settled = settledChanges(props.conflicts, choices);
  const mine = props.conflicts.filter((conflict) => conflict.changedBy !== 'theirs');
  const others = props.conflicts.filter((conflict) => conflict.changedBy === 'theirs');
  const nothingToSave = settled !== null && Object.keys(settled).length === 0;
  const say = (field: string, value: unknown) => props.text(field, value) || t('nothing');

  return (
    <Modal
      open
      width={720}
      title={props.changedBy ? t('titleBy', { name: props.changedBy }) : t('title')}
      onCancel={props.onCancel}
      maskClosable={false}
      footer={
        <Flex gap="small" justify="end" wrap>
          <Button onClick={props.onCancel}>{t('back')}</Button>
          <Button
            type="primary"
            disabled={settled === null}
            loading={props.saving}
            onClick={() => settled && props.onSave(settled)}
          >
            {nothingToSave ? t('keepNewer') : t('save')}
          </Button>
        </Flex>
      }
    >
      <Typography.Paragraph type="secondary">
        {props.changedAt && `${t('when', { time: time.moment(props.changedAt) })} · `}
        {mine.length > 0 ? t('explain') : t('noDifference')}
      </Typography.Paragraph>
      <Flex vertical gap="large">
        {mine.map((conflict) => (
          <FieldChoice
            key={conflict.field}
            title={props.title(conflict.field)}
            conflict={conflict}
            theirName={props.changedBy}
            say={say}
            choice={choices[conflict.field] ?? (conflict.changedBy === 'both' ? null : 'mine')}
            onChoose={(choice) => setChoices({ ...choices, [conflict.field]: choice })}
          />
        ))}
      </Flex>
      {others.length > 0 && (
        <section style={{ marginTop: 16 }}>
          <Typography.Text strong>{t('alsoChanged')}</Typography.Text>
          <ul style={{ paddingInlineStart: 20, marginBlock: 8 }}>
            {others.map(({ field, before, theirs }) => (
              <li key={field} style={{ overflowWrap: 'anywhere' }}>
                {props.title(field)}: {say(field, before)} → {say(field, theirs)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Modal>
  );
}

interface FieldChoiceProps {
  readonly title: string;
  readonly conflict: FieldConflict;
  readonly theirName: string;
  readonly say: (field: string, value: unknown) => string;
  readonly choice: 'mine' | 'theirs' | null;
  readonly onChoose: (choice: 'mine' | 'theirs') => void;
}

function FieldChoice({ title, conflict, theirName, say, choice, onChoose }: FieldChoiceProps) {
  const t = useText(staleMessages);
  const options = [
    { value: 'mine' as const, name: t('mine'), shown: conflict.mine },
    {
      value: 'theirs' as const,
      name: theirName ? t('theirsBy', { name: theirName }) : t('theirs'),
      shown: conflict.theirs,
    },
  ];
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <legend style={{ padding: 0, marginBottom: 6 }}>
        <Typography.Text strong>{title}</Typography.Text>{' '}
        {conflict.changedBy === 'both' && <Tag color="warning">{t('bothChanged')}</Tag>}
      </legend>
      <Radio.Group
        value={choice}
        onChange={(event) => onChoose(event.target.value)}
        style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))', gap: 8 }}
      >
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            style={{
              alignItems: 'flex-start',
              border: `1px solid ${choice === option.value ? 'var(--ant-color-primary)' : 'var(--ant-color-border)'}`,
              borderRadius: 'var(--ant-border-radius)',
              padding: 10,
              margin: 0,
            }}
          >
            <Typography.Text type="secondary">{option.name}</Typography.Text>
            <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{say(conflict.field, option.shown)}</div>
          </Radio>
        ))}
      </Radio.Group>
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {t('before', { text: say(conflict.field, conflict.before) })}
      </Typography.Text>
    </fieldset>
  );
}
