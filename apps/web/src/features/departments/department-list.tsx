import { type Department, departmentApi } from '@genjin/domain/department';
import { App, Button } from 'antd';
import { useNotice } from '#kit/feedback.tsx';
import { useCall } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { peopleMessages } from '#messages/people.ts';
import css from './department-list.module.css';
import type { PlacedDepartment } from './department-tree.ts';

interface DepartmentListProps {
  readonly tree: readonly PlacedDepartment[];
  /** How many people belong to each department itself. */
  readonly members: ReadonlyMap<string, number>;
  readonly onAddBelow: (parent: Department) => void;
  readonly onEdit: (department: Department) => void;
}

/** The tree of departments as nested lists, each with its buttons. */
export function DepartmentList(props: DepartmentListProps) {
  return (
    <ul className={css.list}>
      {props.tree.map((one) => (
        <li key={one.department.id}>
          <DepartmentRow {...props} placed={one} />
          {one.below.length > 0 ? <DepartmentList {...props} tree={one.below} /> : null}
        </li>
      ))}
    </ul>
  );
}

function DepartmentRow({
  placed,
  members,
  onAddBelow,
  onEdit,
}: DepartmentListProps & { readonly placed: PlacedDepartment }) {
  const t = useText(peopleMessages);
  const { modal } = App.useApp();
  const notice = useNotice();
  const { department } = placed;
  const { name } = department;
  const remove = useCall(departmentApi.remove, {
    invalidates: [departmentApi.list],
    onDone: () => notice.done(t('removed')),
    onFailed: notice.failed,
  });
  const people = members.get(department.id) ?? 0;
  const askToRemove = () =>
    modal.confirm({
      title: t('removeAsk', { name }),
      content: t('removeHint'),
      okText: t('removeDepartment'),
      cancelText: t('cancel'),
      okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync({ params: { id: department.id } }).catch(() => undefined),
    });
  return (
    <div className={css.row}>
      <span className={css.name}>{name}</span>
      <span className={css.count}>{t('count', { n: people })}</span>
      <span className={css.buttons}>
        <Button type="text" aria-label={t('addBelowOf', { name })} onClick={() => onAddBelow(department)}>
          {t('addBelow')}
        </Button>
        <Button type="text" aria-label={t('editDepartmentOf', { name })} onClick={() => onEdit(department)}>
          {t('edit')}
        </Button>
        <Button
          type="text"
          danger
          disabled={people > 0 || placed.below.length > 0}
          title={people > 0 || placed.below.length > 0 ? t('removeHint') : ''}
          aria-label={t('removeDepartmentOf', { name })}
          onClick={askToRemove}
        >
          {t('removeDepartment')}
        </Button>
      </span>
    </div>
  );
}
