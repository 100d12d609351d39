import { Button, Flex } from 'antd';
import { formMessages } from '#messages/form.ts';
import { useShortcut } from './shortcut.ts';
import { useText } from './text.ts';

interface FormButtonsProps {
  readonly saving: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  /** What the main button says instead of 保存. */
  readonly words?: string;
}

/** Save and cancel at the foot of a form; Ctrl+Enter saves. */
export function FormButtons({ saving, onSave, onCancel, words }: FormButtonsProps) {
  const t = useText(formMessages);
  useShortcut('mod+Enter', onSave, !saving);
  return (
    <Flex gap="small" justify="end" wrap style={{ marginTop: 12 }}>
      <Button onClick={onCancel}>{t('cancel')}</Button>
      <Button type="primary" loading={saving} onClick={onSave}>
        {words ?? t('save')}
      </Button>
    </Flex>
  );
}
