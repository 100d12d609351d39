import CheckOutlined from '@ant-design/icons/CheckOutlined';
import type { ImportState } from '@genjin/domain/import';
import { useText } from '#kit/text.ts';
import { importListMessages } from '#messages/import-list.ts';
import css from './list-steps.module.css';

const steps = ['read', 'columns', 'check', 'run', 'result'] as const;
export type ListStep = (typeof steps)[number];

const stepOf: Readonly<Record<ImportState, ListStep>> = {
  reading: 'read',
  refused: 'read',
  arranging: 'columns',
  checking: 'check',
  checked: 'check',
  running: 'run',
  done: 'result',
  cancelled: 'result',
  undoing: 'result',
  undone: 'result',
};

/** The step that a list's state belongs to. */
export function listStepOf(state: ImportState): ListStep {
  return stepOf[state];
}

interface ListStepsProps {
  readonly now: ListStep;
  /** Whether the last step is over, too. */
  readonly over: boolean;
}

/** How far a list is on its way: all five steps on a desktop, the present one with a bar on a phone. */
export function ListSteps({ now, over }: ListStepsProps) {
  const t = useText(importListMessages);
  const at = steps.indexOf(now);
  return (
    <ol className={css.steps} aria-label={t('steps')}>
      {steps.map((step, index) => {
        const done = index < at || over;
        return (
          <li
            key={step}
            className={`${css.step} ${done ? css.done : ''} ${index === at ? css.now : ''}`}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className={css.number} aria-hidden>
              {done ? <CheckOutlined /> : index + 1}
            </span>
            <span className={css.name}>{t(`step.${step}`)}</span>
            {index === at ? (
              <span className={css.of}>{t('stepOf', { n: at + 1, of: steps.length })}</span>
            ) : done ? (
              <span className={css.heard}>{t('stepDone')}</span>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
