import { Input } from 'antd';
import { Panel } from '#kit/panel.tsx';
import { useText } from '#kit/text.ts';
import { templateMessages } from '#messages/document-templates.ts';
import { FieldError } from './field-error.tsx';

interface CompanyNameProps {
  readonly name: string | null;
  readonly onChange: (name: string) => void;
  readonly problem: string | undefined;
}

/** Our own name, as documents that go out carry it. */
export function CompanyName({ name, onChange, problem }: CompanyNameProps) {
  const t = useText(templateMessages);
  return (
    <Panel title={t('company')} hint={t('companyHint')}>
      <Input
        aria-label={t('company')}
        value={name ?? ''}
        maxLength={100}
        placeholder={t('companyPlaceholder')}
        status={problem ? 'error' : ''}
        style={{ maxWidth: 480 }}
        onChange={({ target }) => onChange(target.value)}
      />
      {problem ? <FieldError>{problem}</FieldError> : null}
    </Panel>
  );
}
