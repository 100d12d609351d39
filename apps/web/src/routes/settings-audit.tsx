import { AuditList } from '#features/audit/audit-list.tsx';
import { Panel } from '#kit/panel.tsx';
import { useText } from '#kit/text.ts';
import { auditMessages } from '#messages/audit.ts';
import { SettingsFrame } from './settings-frame.tsx';

export function SettingsAuditPage() {
  const t = useText(auditMessages);
  return (
    <SettingsFrame title={t('title')} hint={t('hint')}>
      <Panel title={t('title')} bare>
        <AuditList />
      </Panel>
    </SettingsFrame>
  );
}
