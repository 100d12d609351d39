import ArrowDownOutlined from '@ant-design/icons/ArrowDownOutlined';
import ArrowUpOutlined from '@ant-design/icons/ArrowUpOutlined';
import { Button } from 'antd';
import { useText } from '#kit/text.ts';
import { settingsMessages } from '#messages/settings.ts';
import css from './word-list.module.css';

interface OrderButtonsProps {
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

/** Moves an item of a list up or down. The buttons stay focusable at the ends, so that the keyboard does not lose its place. */
export function OrderButtons({ name, first, last, onMove }: OrderButtonsProps) {
  const t = useText(settingsMessages);
  const shown = name || t('unnamed');
  return (
    <span className={css.order}>
      <Button
        type="text"
        aria-disabled={first}
        className={first ? (css.ended ?? '') : ''}
        aria-label={t('moveUp', { name: shown })}
        title={t('moveUp', { name: shown })}
        icon={<ArrowUpOutlined aria-hidden />}
        onClick={() => first || onMove(-1)}
      />
      <Button
        type="text"
        aria-disabled={last}
        className={last ? (css.ended ?? '') : ''}
        aria-label={t('moveDown', { name: shown })}
        title={t('moveDown', { name: shown })}
        icon={<ArrowDownOutlined aria-hidden />}
        onClick={() => last || onMove(1)}
      />
    </span>
  );
}
