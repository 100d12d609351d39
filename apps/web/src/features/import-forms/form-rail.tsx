import type { ImportedForm } from '@genjin/domain/import-form';
import { Mark } from '#kit/tags.tsx';
import { useText } from '#kit/text.ts';
import { importFormMessages } from '#messages/import-form.ts';
import { nameOnForm } from './form-name.ts';
import css from './form-rail.module.css';

interface FormRailProps {
  readonly forms: readonly ImportedForm[];
  readonly open: string;
  readonly onOpen: (id: string) => void;
}

const tones = { review: 'warn', saved: 'good', skipped: 'quiet' } as const;
const words = { review: 'toReview', saved: 'saved', skipped: 'leftOut' } as const;

/** The forms of a file with their state: at the left of the open one, on a phone in a row above it. */
export function FormRail({ forms, open, onOpen }: FormRailProps) {
  const t = useText(importFormMessages);
  const done = forms.filter((form) => form.state !== 'review').length;
  return (
    <nav className={css.rail} aria-label={t('forms')}>
      <p className={css.count} role="status">
        {t('formsCount', { done, all: forms.length })}
      </p>
      <ol className={css.forms}>
        {forms.map((form) => {
          const name = nameOnForm(form) || t('unnamed');
          return (
            <li key={form.id}>
              <button
                type="button"
                className={css.form}
                aria-current={form.id === open ? 'true' : undefined}
                onClick={() => onOpen(form.id)}
              >
                <span className={css.name} title={name}>
                  {name}
                </span>
                <span className={css.title} title={form.title}>
                  {form.title}
                </span>
                <Mark tone={tones[form.state]}>{t(words[form.state])}</Mark>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
