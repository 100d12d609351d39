import FrownOutlined from '@ant-design/icons/FrownOutlined';
import MehOutlined from '@ant-design/icons/MehOutlined';
import SmileOutlined from '@ant-design/icons/SmileOutlined';
import type { NewFollowUp } from '@genjin/domain/follow-up';
import type { ReactNode } from 'react';

/** A face for each mood; the word stands beside it. */
export const moodIcons: Readonly<Record<NonNullable<NewFollowUp['mood']>, ReactNode>> = {
  positive: <SmileOutlined aria-hidden />,
  neutral: <MehOutlined aria-hidden />,
  negative: <FrownOutlined aria-hidden />,
};
