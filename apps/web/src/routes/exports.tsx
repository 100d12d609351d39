import { getRouteApi, Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { ExportList } from '#features/exports/export-list.tsx';
import { useMay, useSettings } from '#kit/me.tsx';
import { Panel } from '#kit/panel.tsx';
import { useText } from '#kit/text.ts';
import { exportMessages } from '#messages/exports.ts';
import css from './exports.module.css';
import { FilesFrame } from './files-frame.tsx';

const route = getRouteApi('/app/exports');

/** What one took out, and what others want to. */
export function ExportsPage() {
  const t = useText(exportMessages);
  const may = useMay();
  const { rules } = useSettings();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const approves = may('export.approve');
  const of = approves ? (search.of ?? 'mine') : 'mine';
  const nothing =
    of === 'mine'
      ? {
          title: t('none'),
          hint: t('noneHint'),
          action: <Link to="/customers">{t('toCustomers')}</Link>,
        }
      : { title: t('noneToApprove'), hint: t('noneToApproveHint', { limit: rules.exportApprovalRows }) };
  return (
    <FilesFrame>
      {approves ? (
        <div className={css.which}>
          <Segmented
            aria-label={t('lists')}
            value={of}
            onChange={(next) => navigate({ search: next === 'mine' ? {} : { of: next }, replace: true })}
            options={[
              { value: 'mine' as const, label: t('mine') },
              { value: 'to_approve' as const, label: t('toApprove') },
            ]}
          />
        </div>
      ) : null}
      <Panel title={t(of === 'mine' ? 'mine' : 'toApprove')} bare={approves}>
        <ExportList key={of} of={of} nothing={nothing} />
      </Panel>
    </FilesFrame>
  );
}
