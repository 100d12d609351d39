import { Modal } from 'antd';
import { useText } from '#kit/text.ts';
import { importListMessages } from '#messages/import-list.ts';

interface UndoDialogProps {
  readonly sending: boolean;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Says what an undo does and does not do before it is done. */
export function UndoDialog({ sending, onUndo, onClose }: UndoDialogProps) {
  const t = useText(importListMessages);
  return (
    <Modal
      open
      title={t('undoSure')}
      okText={t('undoConfirm')}
      cancelText={t('keep')}
      okButtonProps={{ danger: true, loading: sending }}
      onOk={onUndo}
      onCancel={onClose}
    >
      <p>{t('undoMeans')}</p>
      <p>{t('undoKeeps')}</p>
    </Modal>
  );
}
