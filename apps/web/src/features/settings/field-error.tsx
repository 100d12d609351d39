import type { ReactNode } from 'react';
import css from './word-list.module.css';

/** What is wrong with the field above it. */
export function FieldError({ children, id }: { readonly children: ReactNode; readonly id?: string }) {
  return (
    <div className={css.error} role="alert" id={id}>
      {children}
    </div>
  );
}
