import type { ReactNode } from 'react';
import css from './part.module.css';

interface PartProps {
  readonly label: string;
  /** The one field that the label names; without it the label names the group. */
  readonly htmlFor?: string;
  readonly required?: boolean;
  readonly hint?: ReactNode;
  readonly problems?: readonly string[];
  readonly children: ReactNode;
}

/** One part of the form: its label beside or above it, and what is wrong below it. */
export function Part({ label, htmlFor, required, hint, problems = [], children }: PartProps) {
  const words = (
    <>
      {label}
      {required ? (
        <span className={css.required} aria-hidden>
          *
        </span>
      ) : null}
    </>
  );
  return (
    <div className={css.part} data-problem={problems.length > 0 ? '' : undefined}>
      <div className={css.label}>{htmlFor ? <label htmlFor={htmlFor}>{words}</label> : <span>{words}</span>}</div>
      <div className={css.body}>
        {children}
        {hint ? <div className={css.hint}>{hint}</div> : null}
        {problems.length > 0 ? (
          <div className={css.problem} role="alert">
            {problems.map((problem) => (
              <div key={problem}>{problem}</div>
            ))}
          </div>
        ) : null}
      </div>
    </div>
  );
}
