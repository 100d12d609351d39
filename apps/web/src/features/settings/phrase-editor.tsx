import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { Button, Input } from 'antd';
import { replaced } from '#kit/list-moves.ts';
import { Panel } from '#kit/panel.tsx';
import { useText } from '#kit/text.ts';
import { settingsMessages } from '#messages/settings.ts';
import { FieldError } from './field-error.tsx';
import { OrderButtons } from './order-buttons.tsx';
import { useOrderedList } from './use-ordered-list.tsx';
import css from './word-list.module.css';

interface PhraseEditorProps {
  readonly title: string;
  readonly phrases: readonly string[];
  readonly onChange: (phrases: string[]) => void;
  readonly problemAt: (path: readonly (string | number)[]) => string | undefined;
}

/** The quick phrases in their order. */
export function PhraseEditor({ title, phrases, onChange, problemAt }: PhraseEditorProps) {
  const t = useText(settingsMessages);
  const order = useOrderedList({ list: phrases, onChange, nameOf: (phrase) => phrase });
  return (
    <Panel title={title} hint={t('phrasesHint')}>
      {order.announcement}
      {phrases.length === 0 ? <p>{t('noPhrases')}</p> : null}
      <ul className={css.list} ref={order.rows}>
        {phrases.map((phrase, index) => {
          const problem = problemAt([index]);
          const name = phrase || t('unnamed');
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a phrase has no identity but its place, and changes while it is typed
            <li key={index} className={css.phrase}>
              <OrderButtons
                name={phrase}
                first={index === 0}
                last={index === phrases.length - 1}
                onMove={(by) => order.move(index, by)}
              />
              <div className={css.cell}>
                <Input
                  value={phrase}
                  maxLength={100}
                  status={problem ? 'error' : ''}
                  aria-invalid={Boolean(problem)}
                  aria-label={t('fieldOf', { n: index + 1, field: title })}
                  onChange={(event) => onChange([...replaced(phrases, index, event.target.value)])}
                />
                {problem ? <FieldError>{problem}</FieldError> : null}
              </div>
              <Button
                type="text"
                danger
                aria-label={t('removeItem', { name })}
                title={t('removeItem', { name })}
                icon={<DeleteOutlined aria-hidden />}
                onClick={() => order.remove(index)}
              />
            </li>
          );
        })}
      </ul>
      <Button
        icon={<PlusOutlined aria-hidden />}
        aria-label={t('addTo', { list: title })}
        disabled={phrases.length >= 50}
        onClick={() => order.add('')}
      >
        {t('add')}
      </Button>
    </Panel>
  );
}
