import { Radio } from 'antd';
import { useText } from '#kit/text.ts';
import { exportMessages } from '#messages/exports.ts';
import dialog from './export-dialog.module.css';
import css from './mask-choice.module.css';

interface MaskChoiceProps {
  readonly masked: boolean;
  readonly onChange: (masked: boolean) => void;
  /** Why it cannot be had in full; null where it can. */
  readonly onlyMasked: string | null;
  /** What in full means here. */
  readonly plainHint: string;
}

/** In full or masked, with what each means. Where only one is allowed, it says so. */
export function MaskChoice({ masked, onChange, onlyMasked, plainHint }: MaskChoiceProps) {
  const t = useText(exportMessages);
  return (
    <fieldset className={dialog.field}>
      <legend className={dialog.label}>{t('masking')}</legend>
      <Radio.Group
        className={css.choices ?? ''}
        value={masked || onlyMasked !== null}
        onChange={({ target }) => onChange(target.value as boolean)}
      >
        <Radio value={false} disabled={onlyMasked !== null} className={css.choice ?? ''}>
          <span className={css.name}>{t('plain')}</span>
          <span className={css.hint}>{onlyMasked ?? plainHint}</span>
        </Radio>
        <Radio value={true} className={css.choice ?? ''}>
          <span className={css.name}>{t('masked')}</span>
          <span className={css.hint}>{t('maskedHint')}</span>
        </Radio>
      </Radio.Group>
    </fieldset>
  );
}
