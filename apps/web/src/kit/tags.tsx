import { moods } from '@genjin/domain/follow-up';
import { priorities, probabilities, stages, statuses } from '@genjin/domain/stage';
import type { ReactNode } from 'react';
import css from './tags.module.css';
import { useLabels } from './text.ts';

/** What a colour means, everywhere the same. */
export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad' | 'quiet';

interface MarkProps {
  readonly tone?: Tone;
  readonly children: ReactNode;
  readonly title?: string;
}

/** A small word with a colour: the colour never carries the meaning alone. */
export function Mark({ tone = 'neutral', children, title }: MarkProps) {
  return (
    <span className={`${css.mark} ${css[tone]}`} title={title}>
      {children}
    </span>
  );
}

const stageTones = { potential: 'neutral', intent: 'accent', won: 'good', lost: 'quiet' } as const;
const statusTones = {
  high_intent: 'accent',
  low_attention: 'neutral',
  key_maintenance: 'warn',
  paused: 'quiet',
  won: 'good',
  lost: 'quiet',
} as const;
const priorityTones = { high: 'bad', medium: 'warn', low: 'neutral' } as const;
const probabilityTones = {
  below_30: 'quiet',
  from_30: 'neutral',
  from_50: 'neutral',
  from_70: 'accent',
  from_90: 'good',
} as const;
const moodTones = { positive: 'good', neutral: 'neutral', negative: 'bad' } as const;

/** 客户阶段. Nothing for no code, like all tags here. */
export function StageTag({ code }: { readonly code: keyof typeof stageTones | null }) {
  const label = useLabels();
  return code ? <Mark tone={stageTones[code]}>{label(stages, code)}</Mark> : null;
}

/** 当前状态. */
export function StatusTag({ code }: { readonly code: keyof typeof statusTones | null }) {
  const label = useLabels();
  return code ? <Mark tone={statusTones[code]}>{label(statuses, code)}</Mark> : null;
}

/** 优先级. */
export function PriorityTag({ code }: { readonly code: keyof typeof priorityTones | null }) {
  const label = useLabels();
  return code ? <Mark tone={priorityTones[code]}>{label(priorities, code)}</Mark> : null;
}

/** 成交概率. */
export function ProbabilityTag({ code }: { readonly code: keyof typeof probabilityTones | null }) {
  const label = useLabels();
  return code ? <Mark tone={probabilityTones[code]}>{label(probabilities, code)}</Mark> : null;
}

/** 客户情绪. */
export function MoodTag({ code }: { readonly code: keyof typeof moodTones | null }) {
  const label = useLabels();
  return code ? <Mark tone={moodTones[code]}>{label(moods, code)}</Mark> : null;
}
