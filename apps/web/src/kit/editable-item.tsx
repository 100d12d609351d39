import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { formMessages } from '#messages/form.ts';
import css from './editable-item.module.css';
import { useText } from './text.ts';

interface EditableItemProps {
  readonly editable: boolean;
  /** What is edited, for who cannot see it beside its button. */
  readonly name: string;
  readonly children: ReactNode;
  /** Further buttons beside the edit button. */
  readonly actions?: ReactNode;
  readonly form: (close: () => void) => ReactNode;
}

/** A line of a list that turns into its own form. */
export function EditableItem({ editable, name, children, actions, form }: EditableItemProps) {
  const t = useText(formMessages);
  const [editing, setEditing] = useState(false);
  if (editing) return <div className={css.form}>{form(() => setEditing(false))}</div>;
  return (
    <div className={css.item}>
      <div className={css.words}>{children}</div>
      {editable && (
        <div className={css.actions}>
          {actions}
          <Button
            type="text"
            size="small"
            icon={<EditOutlined aria-hidden />}
            aria-label={`${t('edit')} ${name}`}
            onClick={() => setEditing(true)}
          />
        </div>
      )}
    </div>
  );
}

interface AddItemProps {
  readonly words: string;
  readonly form: (close: () => void) => ReactNode;
}

/** A button at the foot of a list that turns into the form of a new line. */
export function AddItem({ words, form }: AddItemProps) {
  const [adding, setAdding] = useState(false);
  if (adding) return <div className={css.form}>{form(() => setAdding(false))}</div>;
  return (
    <Button type="dashed" block onClick={() => setAdding(true)} className={css.add}>
      {words}
    </Button>
  );
}

/** The list around such lines. */
export function ItemList({ children }: { readonly children: ReactNode }) {
  return <ul className={css.list}>{children}</ul>;
}
