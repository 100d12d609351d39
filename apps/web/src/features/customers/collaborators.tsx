import { DeleteOutlined } from '@ant-design/icons';
import { type CustomerFile, customerApi } from '@genjin/domain/customer';
import { Button, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { useRefreshCustomer } from '#kit/customer-answers.ts';
import { ItemList } from '#kit/editable-item.tsx';
import { useNotice } from '#kit/feedback.tsx';
import { Quiet } from '#kit/folded.tsx';
import { useColleagues } from '#kit/me.tsx';
import { Panel } from '#kit/panel.tsx';
import { useCall } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { collaboratorMessages } from '#messages/customer-page.ts';
import css from './collaborators.module.css';

type Access = 'read' | 'write';

/** Who works on the customer besides its owner. */
export function Collaborators({ file }: { readonly file: CustomerFile }) {
  const t = useText(collaboratorMessages);
  const notice = useNotice();
  const refresh = useRefreshCustomer(file.customer.id);
  const sharing = file.abilities.includes('customer.share');
  const done = async () => {
    await refresh();
    notice.done(t('shared'));
  };
  const share = useCall(customerApi.share, { onDone: done, onFailed: notice.failed });
  const unshare = useCall(customerApi.unshare, { onDone: done, onFailed: notice.failed });
  const id = file.customer.id;
  const accesses = [
    { value: 'read' as const, label: t('read') },
    { value: 'write' as const, label: t('write') },
  ];
  return (
    <Panel title={t('title')} hint={t('hint')}>
      {file.collaborators.length === 0 && <Quiet>{t('none')}</Quiet>}
      <ItemList>
        {file.collaborators.map(({ user, access }) => (
          <li key={user.id} className={css.line}>
            <span className={css.name}>{user.name}</span>
            {sharing ? (
              <>
                <Select<Access>
                  aria-label={t('access', { name: user.name })}
                  value={access}
                  options={accesses}
                  disabled={share.isPending}
                  onChange={(next) => share.mutate({ params: { id, userId: user.id }, body: { access: next } })}
                />
                <Popconfirm
                  title={t('removeAsk', { name: user.name })}
                  okText={t('removeYes')}
                  cancelText={t('keep')}
                  onConfirm={() => unshare.mutate({ params: { id, userId: user.id } })}
                >
                  <Button
                    type="text"
                    danger
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={t('remove', { name: user.name })}
                  />
                </Popconfirm>
              </>
            ) : (
              <span>{t(access)}</span>
            )}
          </li>
        ))}
      </ItemList>
      {sharing && (
        <AddCollaborator
          taken={[file.customer.owner.id, ...file.collaborators.map(({ user }) => user.id)]}
          accesses={accesses}
          saving={share.isPending}
          onAdd={(userId, access) => share.mutate({ params: { id, userId }, body: { access } })}
        />
      )}
    </Panel>
  );
}

interface AddCollaboratorProps {
  readonly taken: readonly string[];
  readonly accesses: { value: Access; label: string }[];
  readonly saving: boolean;
  readonly onAdd: (userId: string, access: Access) => void;
}

function AddCollaborator({ taken, accesses, saving, onAdd }: AddCollaboratorProps) {
  const t = useText(collaboratorMessages);
  const { active } = useColleagues();
  const [userId, setUserId] = useState<string | null>(null);
  const [access, setAccess] = useState<Access>('write');
  const free = active.filter((one) => !taken.includes(one.id)).map((one) => ({ value: one.id, label: one.name }));
  const chosen = free.some((one) => one.value === userId) ? userId : null;
  const add = () => {
    if (chosen === null) return;
    onAdd(chosen, access);
    setUserId(null);
  };
  return (
    <div className={css.add}>
      <Select
        className={css.choose}
        aria-label={t('choose')}
        placeholder={t('choose')}
        value={chosen}
        options={free}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={setUserId}
      />
      <Select<Access> aria-label={t('newAccess')} value={access} options={accesses} onChange={setAccess} />
      <Button disabled={chosen === null} loading={saving} onClick={add}>
        {t('add')}
      </Button>
    </div>
  );
}
