import { CloseCircleFilled, RightOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { industryName, useIndustries } from '#kit/industry-names.ts';
import { useText } from '#kit/text.ts';
import { customerFormMessages } from '#messages/customer-form.ts';
import css from './industry-field.module.css';

const IndustryBrowser = lazy(() =>
  import('./industry-browser.tsx').then((loaded) => ({ default: loaded.IndustryBrowser })),
);

interface IndustryFieldProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (code: string | null) => void;
}

/** An industry of GB/T 4754-2017, at any of its four levels. */
export function IndustryField({ id, value, onChange }: IndustryFieldProps) {
  const t = useText(customerFormMessages);
  const industries = useIndustries();
  const [open, setOpen] = useState(false);
  const name = value ? ((industries && industryName(industries, value)) ?? value) : t('chooseIndustry');
  return (
    <>
      <Space.Compact block>
        <Button
          id={id}
          className={css.field}
          onClick={() => setOpen(true)}
          icon={<RightOutlined aria-hidden />}
          iconPlacement="end"
        >
          <span className={value ? css.chosen : css.empty}>{name}</span>
        </Button>
        {value && (
          <Button
            aria-label={t('clearIndustry')}
            icon={<CloseCircleFilled aria-hidden />}
            onClick={() => onChange?.(null)}
          />
        )}
      </Space.Compact>
      {open && (
        <Suspense>
          <IndustryBrowser
            chosen={value ?? null}
            onClose={() => setOpen(false)}
            onChoose={(code) => {
              onChange?.(code);
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
