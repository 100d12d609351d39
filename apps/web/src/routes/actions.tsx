import { ExportOutlined } from '@ant-design/icons';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { ActionGroup } from '#features/actions/action-group.tsx';
import { Chip, Chips } from '#kit/chip.tsx';
import { Page } from '#kit/page.tsx';
import { useText } from '#kit/text.ts';
import { actionMessages } from '#messages/actions.ts';
import { exportMessages } from '#messages/exports.ts';
import css from './actions.module.css';

const route = getRouteApi('/app/actions');
const ExportActionsDialog = lazy(() =>
  import('#features/exports/export-actions-dialog.tsx').then((loaded) => ({ default: loaded.ExportActionsDialog })),
);
const openGroups = ['overdue', 'today', 'later'] as const;

/** My list: what is overdue first, in red; what is closed on demand. */
export function ActionsPage() {
  const t = useText(actionMessages);
  const words = useText(exportMessages);
  const [exporting, setExporting] = useState(false);
  const navigate = route.useNavigate();
  const { group = 'open' } = route.useSearch();
  const shown = group === 'open' ? openGroups : [group];
  return (
    <Page
      title={t('title')}
      hint={t('hint')}
      width="reading"
      extra={
        <Button icon={<ExportOutlined aria-hidden />} onClick={() => setExporting(true)}>
          {words('export')}
        </Button>
      }
    >
      <div className={css.groups}>
        <Chips label={t('groups')}>
          {(['open', ...openGroups, 'closed'] as const).map((one) => (
            <Chip
              key={one}
              pressed={group === one}
              onPress={() => navigate({ search: one === 'open' ? {} : { group: one }, replace: true })}
            >
              {t(one)}
            </Chip>
          ))}
        </Chips>
      </div>
      {shown.map((one) => (
        <ActionGroup key={one} group={one} />
      ))}
      {exporting && (
        <Suspense>
          <ExportActionsDialog
            filter={{ group }}
            onClose={() => setExporting(false)}
            onAsked={() => navigate({ to: '/exports' })}
          />
        </Suspense>
      )}
    </Page>
  );
}
