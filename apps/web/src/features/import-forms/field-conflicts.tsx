import { Customer } from '@genjin/domain/customer';
import type { fieldChoices, ImportedForm } from '@genjin/domain/import-form';
import { Button, Radio } from 'antd';
import { useTitle } from '#kit/fields.ts';
import { useText } from '#kit/text.ts';
import { importFormMessages } from '#messages/import-form.ts';
import { CertaintyLabel } from './certainty-label.tsx';
import css from './field-conflicts.module.css';
import { withChoices } from './form-draft.ts';
import { anchors } from './open-questions.ts';
import { useReview } from './review-context.ts';

const sides = ['keep', 'take'] as const satisfies readonly (typeof fieldChoices.codes)[number][];

/** Field by field where the known customer and the form say different things: one of the two is chosen. */
export function FieldConflicts({ form }: { readonly form: ImportedForm }) {
  const t = useText(importFormMessages);
  const { change, editable } = useReview();
  const fields = Object.keys(form.current);
  if (fields.length === 0) return null;
  const chooseAll = (choice: (typeof sides)[number]) =>
    change(
      (draft) =>
        withChoices(draft, {
          fields: { ...draft.choices.fields, ...Object.fromEntries(fields.map((field) => [field, choice])) },
        }),
      'now',
    );
  return (
    <section className={css.conflicts} aria-label={t('conflicts')}>
      <header className={css.head}>
        <span className={css.words}>
          <h3 className={css.title}>{t('conflicts')}</h3>
          <span className={css.hint}>{t('conflictsHint')}</span>
        </span>
        {fields.length > 1 && editable ? (
          <span className={css.all}>
            <Button size="small" onClick={() => chooseAll('keep')}>
              {t('keepAll')}
            </Button>
            <Button size="small" onClick={() => chooseAll('take')}>
              {t('takeAll')}
            </Button>
          </span>
        ) : null}
      </header>
      {fields.map((field) => (
        <Conflict key={field} form={form} field={field} />
      ))}
    </section>
  );
}

function Conflict({ form, field }: { readonly form: ImportedForm; readonly field: string }) {
  const t = useText(importFormMessages);
  const titleOf = useTitle();
  const { draft, change, editable, refusedAt } = useReview();
  const schema = Customer.shape[field as keyof typeof Customer.shape];
  const title = (schema && titleOf(schema)) || field;
  const choice = Object.hasOwn(draft.choices.fields, field) ? draft.choices.fields[field] : undefined;
  const refusals = refusedAt(anchors.choice(field));
  const texts = { keep: form.current[field] ?? '', take: form.written[field] ?? '' };
  return (
    <fieldset id={anchors.choice(field)} className={css.conflict}>
      <legend className={css.legend}>
        {title} {choice === undefined || refusals.length > 0 ? <CertaintyLabel certainty="asked" /> : null}
      </legend>
      <Radio.Group
        className={css.sides ?? ''}
        value={choice ?? null}
        disabled={!editable}
        onChange={(event) =>
          change((now) => withChoices(now, { fields: { ...now.choices.fields, [field]: event.target.value } }), 'now')
        }
      >
        {sides.map((side) => (
          <Radio key={side} value={side} className={`${css.side} ${choice === side ? css.picked : ''}`}>
            <span className={css.caption}>{t(side === 'keep' ? 'currentValue' : 'formValue')}</span>
            <span className={css.value}>{texts[side] || t('empty')}</span>
          </Radio>
        ))}
      </Radio.Group>
      {refusals.length > 0 ? (
        <p className={css.refusal} role="alert">
          {refusals.join(' ')}
        </p>
      ) : null}
    </fieldset>
  );
}
