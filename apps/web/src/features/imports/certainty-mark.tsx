import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import HistoryOutlined from '@ant-design/icons/HistoryOutlined';
import MinusCircleOutlined from '@ant-design/icons/MinusCircleOutlined';
import QuestionCircleOutlined from '@ant-design/icons/QuestionCircleOutlined';
import { useText } from '#kit/text.ts';
import { importListMessages } from '#messages/import-list.ts';
import css from './certainty-mark.module.css';
import type { ColumnCertainty } from './column-targets.ts';

const looks = {
  chosen: { icon: CheckCircleOutlined, tone: css.good },
  remembered: { icon: HistoryOutlined, tone: css.good },
  high: { icon: CheckCircleOutlined, tone: css.good },
  low: { icon: QuestionCircleOutlined, tone: css.warn },
  none: { icon: MinusCircleOutlined, tone: css.quiet },
} as const satisfies Record<ColumnCertainty, unknown>;

/** How sure a column's meaning is: icon, word and a calm colour. */
export function CertaintyMark({ certainty }: { readonly certainty: ColumnCertainty }) {
  const t = useText(importListMessages);
  const { icon: Icon, tone } = looks[certainty];
  return (
    <span className={`${css.mark} ${tone}`}>
      <Icon aria-hidden /> {t(`sure.${certainty}`)}
    </span>
  );
}
