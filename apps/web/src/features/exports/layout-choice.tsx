import { documentTemplateApi } from '@genjin/domain/document-template';
import { Select } from 'antd';
import { useId } from 'react';
import { useAnswer } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { exportMessages } from '#messages/exports.ts';
import css from './export-dialog.module.css';

interface LayoutChoiceProps {
  readonly format: string;
  readonly value: string | null;
  readonly onChange: (templateId: string | null) => void;
}

/** The paper form's layout or one of the company's own; nothing to choose where the company has none of this format. */
export function LayoutChoice({ format, value, onChange }: LayoutChoiceProps) {
  const t = useText(exportMessages);
  const id = useId();
  const { data } = useAnswer(documentTemplateApi.list);
  const templates = (data?.items ?? []).filter((template) => template.format === format);
  if (templates.length === 0) return null;
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {t('layout')}
      </label>
      <Select
        id={id}
        className={css.select ?? ''}
        value={value ?? ''}
        onChange={(next) => onChange(next || null)}
        options={[
          { value: '', label: t('paperForm') },
          ...templates.map((template) => ({ value: template.id, label: template.name })),
        ]}
      />
    </div>
  );
}
