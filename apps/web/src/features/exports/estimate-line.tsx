import type { ExportEstimate } from '@genjin/domain/export';
import type { CallError } from '#kit/call.ts';
import { useSettings } from '#kit/me.tsx';
import { useLocale, useText } from '#kit/text.ts';
import { exportMessages } from '#messages/exports.ts';
import css from './export-dialog.module.css';

interface ExportEstimateLineProps {
  readonly forms: boolean;
  readonly estimate: ExportEstimate | undefined;
  readonly error: CallError | null;
}

/** How many rows it will be and whether somebody has to approve, or why it cannot be. */
export function ExportEstimateLine({ forms, estimate, error }: ExportEstimateLineProps) {
  const t = useText(exportMessages);
  const locale = useLocale();
  const { rules } = useSettings();
  const number = (value: number) => value.toLocaleString(locale === 'en' ? 'en' : 'zh-CN');
  if (error)
    return (
      <p className={css.estimate} role="alert">
        <span className={css.bad}>{error.message}</span>
      </p>
    );
  return (
    <p className={css.estimate} role="status">
      {estimate === undefined ? (
        t('counting')
      ) : estimate.rows === 0 ? (
        t('nothing')
      ) : (
        <>
          <span className={css.count}>{t(forms ? 'formsToCome' : 'rowsToCome', { n: number(estimate.rows) })}</span>
          {estimate.needsApproval ? (
            <span className={css.warn}>{t('needsApproval', { limit: number(rules.exportApprovalRows) })}</span>
          ) : null}
        </>
      )}
    </p>
  );
}
