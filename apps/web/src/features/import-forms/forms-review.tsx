import { importFormApi } from '@genjin/domain/import-form';
import { Failure, Loading, Nothing } from '#kit/feedback.tsx';
import { useAnswer } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { importFormMessages } from '#messages/import-form.ts';
import { FormRail } from './form-rail.tsx';
import { FormReviewPage } from './form-review.tsx';
import css from './forms-review.module.css';
import { SettledForm } from './settled-form.tsx';

interface FormsReviewProps {
  readonly importId: string;
  readonly editable: boolean;
  /** The open form; without one the first that waits. */
  readonly open: string | undefined;
  readonly onOpen: (formId: string) => void;
  readonly doubtfulOnly: boolean;
  readonly onDoubtfulOnly: (only: boolean) => void;
}

/** The filled forms of a file, reviewed one after the other. */
export function FormsReview({ importId, editable, open, onOpen, doubtfulOnly, onDoubtfulOnly }: FormsReviewProps) {
  const t = useText(importFormMessages);
  const { data, error, isPending, refetch } = useAnswer(importFormApi.list, { params: { id: importId } });
  if (error && !data) return <Failure error={error} onRetry={() => refetch()} />;
  if (isPending) return <Loading rows={10} />;
  const forms = data.items;
  const form = forms.find((one) => one.id === open) ?? forms.find((one) => one.state === 'review') ?? forms[0];
  if (!form) return <Nothing title={t('noForms')} />;
  const next = forms.find((one) => one.state === 'review' && one.id !== form.id);
  return (
    <div className={forms.length > 1 ? css.columns : ''}>
      {forms.length > 1 ? <FormRail forms={forms} open={form.id} onOpen={onOpen} /> : null}
      <div className={css.form} key={form.id}>
        {form.state === 'review' ? (
          <FormReviewPage
            form={form}
            editable={editable}
            doubtfulOnly={doubtfulOnly}
            onDoubtfulOnly={onDoubtfulOnly}
            // It stays open: where it went is what one wants to see now.
            onSaved={() => onOpen(form.id)}
          />
        ) : (
          <SettledForm form={form} editable={editable} onNext={next ? () => onOpen(next.id) : null} />
        )}
      </div>
    </div>
  );
}
