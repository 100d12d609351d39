import css from './clamped.module.css';

interface ClampedProps {
  readonly children: string;
  readonly lines?: number;
}

/** A text that others share a line with: cut after a few lines on the screen, whole in its tooltip, on paper and for a screen reader. */
export function Clamped({ children, lines = 2 }: ClampedProps) {
  return (
    <span className={css.clamped} style={{ WebkitLineClamp: lines }} title={children}>
      {children}
    </span>
  );
}
