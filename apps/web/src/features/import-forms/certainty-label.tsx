import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import ExclamationCircleOutlined from '@ant-design/icons/ExclamationCircleOutlined';
import FileTextOutlined from '@ant-design/icons/FileTextOutlined';
import QuestionCircleOutlined from '@ant-design/icons/QuestionCircleOutlined';
import type { Certainty } from '@genjin/domain/paper-form/paper-form';
import { useText } from '#kit/text.ts';
import { importFormMessages } from '#messages/import-form.ts';
import css from './certainty-label.module.css';

export type Told = Certainty | 'asked';

const icons = {
  sure: CheckCircleOutlined,
  assumed: QuestionCircleOutlined,
  unread: FileTextOutlined,
  asked: ExclamationCircleOutlined,
} as const;

/** How sure something was understood: icon and word; the colour only helps. */
export function CertaintyLabel({ certainty }: { readonly certainty: Told }) {
  const t = useText(importFormMessages);
  const Icon = icons[certainty];
  return (
    <span className={`${css.label} ${css[certainty]}`}>
      <Icon aria-hidden /> {t(`certainty.${certainty}`)}
    </span>
  );
}

/** What the colours mean, once on the page. */
export function CertaintyLegend() {
  const t = useText(importFormMessages);
  return (
    <ul className={css.legend} aria-label={t('legend')}>
      {(['sure', 'assumed', 'unread'] as const).map((certainty) => (
        <li key={certainty}>
          <CertaintyLabel certainty={certainty} /> {t(`legend.${certainty}`)}
        </li>
      ))}
    </ul>
  );
}
