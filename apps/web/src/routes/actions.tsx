import { getRouteApi } from '@tanstack/react-router';
import { ActionGroup } from '#features/actions/action-group.tsx';
import { Chip, Chips } from '#kit/chip.tsx';
import { Page } from '#kit/page.tsx';
import { useText } from '#kit/text.ts';
import { actionMessages } from '#messages/actions.ts';
import css from './actions.module.css';

const route = getRouteApi('/app/actions');
const openGroups = ['overdue', 'today', 'later'] as const;

/** My list: what is overdue first, in red; what is closed on demand. */
export function ActionsPage() {
  const t = useText(actionMessages);
  const navigate = route.useNavigate();
  const { group = 'open' } = route.useSearch();
  const shown = group === 'open' ? openGroups : [group];
  return (
    <Page title={t('title')} hint={t('hint')} width="reading">
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
    </Page>
  );
}
