import { DislikeFilled, LikeFilled, MinusCircleFilled, QuestionCircleOutlined } from '@ant-design/icons';
import { type Contact, stances } from '@genjin/domain/contact';
import { useLabels } from '#kit/text.ts';
import css from './stance-mark.module.css';

const icons = {
  supportive: LikeFilled,
  neutral: MinusCircleFilled,
  opposed: DislikeFilled,
  unknown: QuestionCircleOutlined,
} as const;

/** A stance by shape, colour and word. */
export function StanceMark({ stance }: { readonly stance: Contact['stance'] }) {
  const label = useLabels();
  const Icon = icons[stance];
  return (
    <span className={`${css.mark} ${css[stance]}`}>
      <Icon aria-hidden />
      {label(stances, stance)}
    </span>
  );
}
