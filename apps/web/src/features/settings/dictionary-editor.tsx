import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { DictionaryItem } from '@genjin/domain/settings';
import { Button, Input, Select, Switch } from 'antd';
import { useTitle } from '#kit/fields.ts';
import { replaced } from '#kit/list-moves.ts';
import { newId } from '#kit/new-id.ts';
import { Panel } from '#kit/panel.tsx';
import { useText } from '#kit/text.ts';
import { settingsMessages } from '#messages/settings.ts';
import { FieldError } from './field-error.tsx';
import { OrderButtons } from './order-buttons.tsx';
import { useOrderedList } from './use-ordered-list.tsx';
import css from './word-list.module.css';

interface DictionaryEditorProps {
  readonly title: string;
  readonly items: readonly DictionaryItem[];
  /** The codes that were saved before: those words are in records and stay. */
  readonly saved: ReadonlySet<string>;
  readonly onChange: (items: DictionaryItem[]) => void;
  readonly problemAt: (path: readonly (string | number)[]) => string | undefined;
}

const shape = DictionaryItem.shape;
const newCode = () => `word_${newId().replaceAll('-', '')}`;

/** The words of one dictionary: names, synonyms, order, and whether they are in use. */
export function DictionaryEditor({ title, items, saved, onChange, problemAt }: DictionaryEditorProps) {
  const t = useText(settingsMessages);
  const order = useOrderedList({ list: items, onChange, nameOf: (item) => item.label });
  const heading = useTitle();
  const whole = problemAt([]);
  return (
    <Panel title={title}>
      {order.announcement}
      <div className={css.heads} aria-hidden>
        <span />
        <span>{heading(shape.label)}</span>
        <span>{heading(shape.labelEn)}</span>
        <span>{heading(shape.synonyms)}</span>
        <span>{heading(shape.enabled)}</span>
      </div>
      <ul className={css.list} ref={order.rows}>
        {items.map((item, index) => (
          <DictionaryRow
            key={item.code}
            item={item}
            number={index + 1}
            last={index === items.length - 1}
            removable={!saved.has(item.code)}
            onChange={(next) => onChange([...replaced(items, index, next)])}
            onMove={(by) => order.move(index, by)}
            onRemove={() => order.remove(index)}
            problemAt={(field) => problemAt([index, field])}
          />
        ))}
      </ul>
      {whole ? <FieldError>{whole}</FieldError> : null}
      <Button
        icon={<PlusOutlined aria-hidden />}
        aria-label={t('addTo', { list: title })}
        onClick={() => order.add({ code: newCode(), label: '', labelEn: null, synonyms: [], enabled: true })}
      >
        {t('add')}
      </Button>
    </Panel>
  );
}

interface DictionaryRowProps {
  readonly item: DictionaryItem;
  readonly number: number;
  readonly last: boolean;
  readonly removable: boolean;
  readonly onChange: (item: DictionaryItem) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly problemAt: (field: string) => string | undefined;
}

function DictionaryRow({ item, number, last, removable, onChange, onMove, onRemove, problemAt }: DictionaryRowProps) {
  const t = useText(settingsMessages);
  const title = useTitle();
  const name = item.label || t('unnamed');
  const labelOf = (field: keyof typeof shape) => t('fieldOf', { n: number, field: title(shape[field]) });
  const labelProblem = problemAt('label');
  const englishProblem = problemAt('labelEn');
  const synonymProblem = problemAt('synonyms');
  return (
    <li className={`${css.row} ${item.enabled ? '' : css.off}`}>
      <OrderButtons name={item.label} first={number === 1} last={last} onMove={onMove} />
      <div className={css.cell}>
        <Input
          value={item.label}
          maxLength={30}
          status={labelProblem ? 'error' : ''}
          aria-invalid={Boolean(labelProblem)}
          aria-label={labelOf('label')}
          placeholder={title(shape.label)}
          onChange={(event) => onChange({ ...item, label: event.target.value })}
        />
        {labelProblem ? <FieldError>{labelProblem}</FieldError> : null}
      </div>
      <div className={css.cell}>
        <Input
          value={item.labelEn ?? ''}
          maxLength={40}
          lang="en"
          status={englishProblem ? 'error' : ''}
          aria-invalid={Boolean(englishProblem)}
          aria-label={labelOf('labelEn')}
          placeholder={title(shape.labelEn)}
          onChange={(event) => onChange({ ...item, labelEn: event.target.value || null })}
        />
        {englishProblem ? <FieldError>{englishProblem}</FieldError> : null}
      </div>
      <div className={`${css.cell} ${css.wide}`}>
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          value={item.synonyms}
          tokenSeparators={['、', '，', ',', ';', '；']}
          maxCount={20}
          status={synonymProblem ? 'error' : ''}
          aria-label={labelOf('synonyms')}
          placeholder={t('synonymsHint')}
          className={css.full ?? ''}
          onChange={(synonyms) => onChange({ ...item, synonyms: synonyms.map((word) => word.trim()).filter(Boolean) })}
        />
        {synonymProblem ? <FieldError>{synonymProblem}</FieldError> : null}
      </div>
      <div className={css.end}>
        <Switch
          checked={item.enabled}
          aria-label={t('pair', { name: title(shape.enabled), value: name })}
          onChange={(enabled) => onChange({ ...item, enabled })}
        />
        {removable ? (
          <Button
            type="text"
            danger
            aria-label={t('removeItem', { name })}
            title={t('removeItem', { name })}
            icon={<DeleteOutlined aria-hidden />}
            onClick={onRemove}
          />
        ) : null}
      </div>
    </li>
  );
}
