import { Button, Input, type InputRef, Modal } from 'antd';
import { useRef } from 'react';
import { copyText } from '#kit/copy-text.ts';
import { useNotice } from '#kit/feedback.tsx';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { kitMessages } from '#messages/kit.ts';
import { peopleMessages } from '#messages/people.ts';
import css from './users.module.css';

/** A link that was just made for somebody. */
export interface FreshLink {
  readonly name: string;
  readonly email: string;
  readonly token: string;
  readonly expiresAt: string;
}

/** Shows an invitation link, this once. The token stands in the fragment, which no server ever sees. */
export function InvitationLink({ fresh, onClose }: { readonly fresh: FreshLink; readonly onClose: () => void }) {
  const t = useText(peopleMessages);
  const kit = useText(kitMessages);
  const time = useTime();
  const notice = useNotice();
  const field = useRef<InputRef>(null);
  const link = `${window.location.origin}/invitation#${encodeURIComponent(fresh.token)}`;
  const copy = async () => {
    const copied = await copyText(link, field.current?.input ?? null);
    if (copied) notice.done(kit('copied'));
    else notice.asked(kit('copyFailed'));
  };
  return (
    <Modal
      open
      title={t('linkTitle')}
      maskClosable={false}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('close')}</Button>}
    >
      <p>{t('linkFor', { name: fresh.name, email: fresh.email })}</p>
      <div className={css.link}>
        <Input ref={field} readOnly value={link} aria-label={t('link')} onFocus={(event) => event.target.select()} />
        <Button type="primary" autoFocus onClick={copy}>
          {kit('copy')}
        </Button>
      </div>
      <p className={css.once}>{t('linkOnce', { end: time.moment(fresh.expiresAt) })}</p>
    </Modal>
  );
}
