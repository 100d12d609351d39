import type { Action } from '@genjin/domain/action';
import type { Locale } from '@genjin/domain/field';
import { type Workbench, workbenchApi } from '@genjin/domain/workbench';
import { localTime } from '@genjin/domain/zoned-time';
import { Link } from '@tanstack/react-router';
import actionCss from '#features/actions/action-row.module.css';
import { ActionRow } from '#features/actions/action-row.tsx';
import planCss from '#features/actions/plan-card.module.css';
import { PlanCard } from '#features/actions/plan-card.tsx';
import { HandOverList } from '#features/hand-overs/hand-over-list.tsx';
import { Clamped } from '#kit/clamped.tsx';
import { Failure, Loading, Nothing } from '#kit/feedback.tsx';
import { useMay, useMe, useSettings } from '#kit/me.tsx';
import { instantNow } from '#kit/now.ts';
import { Page } from '#kit/page.tsx';
import { Panel } from '#kit/panel.tsx';
import { useAnswer } from '#kit/queries.ts';
import { Mark, StageTag } from '#kit/tags.tsx';
import { useLocale, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { workbenchMessages } from '#messages/workbench.ts';
import { BriefButton, RecordButton } from './lead-on.tsx';
import css from './workbench.module.css';

/** 工作台: today's contacts, my promises, what is owed, who is going cold. */
export function WorkbenchPage() {
  const t = useText(workbenchMessages);
  const time = useTime();
  const me = useMe();
  const locale = useLocale();
  const { zone } = useSettings();
  const bench = useAnswer(workbenchApi.read);
  const hour = localTime(instantNow(), zone).slice(0, 2);
  const greeting = t(hour < '11' ? 'morning' : hour < '18' ? 'afternoon' : 'evening', { name: me.name });
  return (
    <Page title={t('title')} hint={`${greeting} · ${calendarDay(time.today, locale)}`}>
      {bench.isPending ? <Loading rows={8} /> : null}
      {bench.error && !bench.data ? <Failure error={bench.error} onRetry={() => bench.refetch()} /> : null}
      {bench.data ? (
        <div className={css.columns}>
          <div>
            <HandOverList />
            <Plans plans={bench.data.plansToday} />
            <Actions bench={bench.data} />
          </div>
          <div>
            <Owed owed={bench.data.owedRecords} />
            <Cold cold={bench.data.goingCold} />
          </div>
        </div>
      ) : null}
    </Page>
  );
}

/** Today by its date: 11月23日 星期一. */
function calendarDay(day: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone: 'UTC',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

function titled(words: string, { total }: { readonly total: number }): string {
  return total > 0 ? `${words} ${total}` : words;
}

function Plans({ plans }: { readonly plans: Workbench['plansToday'] }) {
  const t = useText(workbenchMessages);
  const writes = useMay()('followUp.write');
  return (
    <Panel title={titled(t('plans'), plans)}>
      {plans.items.length === 0 ? <Nothing title={t('noPlans')} hint={t('noPlansHint')} /> : null}
      <ul className={planCss.list}>
        {plans.items.map((plan) => (
          <PlanCard
            key={plan.id}
            plan={plan}
            mayEdit={writes}
            buttons={
              <>
                <BriefButton customer={plan.customer} />
                {writes ? <RecordButton customer={plan.customer} planId={plan.id} main /> : null}
              </>
            }
          />
        ))}
      </ul>
    </Panel>
  );
}

function Actions({ bench }: { readonly bench: Workbench }) {
  const t = useText(workbenchMessages);
  const { overdueActions, todayActions, laterActions } = bench;
  const total = overdueActions.total + todayActions.total + laterActions.total;
  return (
    <Panel title={titled(t('actions'), { total })} extra={<Link to="/actions">{t('allActions')}</Link>}>
      {total === 0 ? <Nothing title={t('noActions')} /> : null}
      <Group group="overdue" label={t('overdue')} actions={overdueActions} />
      <Group group="today" label={t('today')} actions={todayActions} />
      <Group group="later" label={t('later')} actions={laterActions} />
    </Panel>
  );
}

interface GroupProps {
  readonly group: 'overdue' | 'today' | 'later';
  readonly label: string;
  readonly actions: { readonly items: readonly Action[]; readonly total: number };
}

function Group({ group, label, actions }: GroupProps) {
  const t = useText(workbenchMessages);
  const writes = useMay()('action.edit');
  if (actions.total === 0) return null;
  const hidden = actions.total - actions.items.length;
  return (
    <section aria-label={label}>
      <h3 className={`${css.group} ${group === 'overdue' ? css.overdue : ''}`}>
        {label} {actions.total}
      </h3>
      <ul className={actionCss.list}>
        {actions.items.map((action) => (
          <ActionRow key={action.id} action={action} mayEdit={writes} />
        ))}
      </ul>
      {hidden > 0 ? (
        <Link to="/actions" search={{ group }}>
          {t('andMore', { n: hidden })}
        </Link>
      ) : null}
    </section>
  );
}

const inDaysFrom = 72;

function Owed({ owed }: { readonly owed: Workbench['owedRecords'] }) {
  const t = useText(workbenchMessages);
  const time = useTime();
  const { rules } = useSettings();
  const limit = rules.hoursToRecord;
  return (
    <Panel title={titled(t('owed'), owed)} hint={owed.total > 0 ? t('owedHint', { hours: limit }) : null}>
      {owed.items.length === 0 ? <span className={css.minor}>{t('noOwed')}</span> : null}
      <ul className={css.list}>
        {owed.items.map(({ plan, hours, overdue }) => {
          const when = time.moment(plan.startsAt);
          return (
            <li key={plan.id} className={css.line}>
              <div className={css.words}>
                <Link to="/customers/$customerId" params={{ customerId: plan.customer.id }}>
                  <Clamped>{plan.customer.name}</Clamped>
                </Link>{' '}
                {overdue ? <Mark tone="bad">{t('owedLate', { hours: limit })}</Mark> : null}
                <p className={css.minor}>
                  {hours < inDaysFrom
                    ? t('owedSince', { when, n: hours })
                    : t('owedSinceDays', { when, n: Math.floor(hours / 24) })}
                </p>
              </div>
              <RecordButton customer={plan.customer} planId={plan.id} />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function Cold({ cold }: { readonly cold: Workbench['goingCold'] }) {
  const t = useText(workbenchMessages);
  const time = useTime();
  const { rules } = useSettings();
  const hidden = cold.total - cold.items.length;
  return (
    <Panel title={titled(t('cold'), cold)} hint={cold.total > 0 ? t('coldHint', { days: rules.coldDays }) : null}>
      {cold.items.length === 0 ? <span className={css.minor}>{t('noCold')}</span> : null}
      <ul className={css.list}>
        {cold.items.map((customer) => (
          <li key={customer.id} className={css.line}>
            <div className={css.words}>
              <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
                <Clamped>{customer.name}</Clamped>
              </Link>{' '}
              <StageTag code={customer.stage} />
              <p className={css.minor}>
                {customer.lastContactAt
                  ? t('lastContact', { when: time.ago(customer.lastContactAt) })
                  : t('neverContacted')}
              </p>
            </div>
            <BriefButton customer={customer} />
          </li>
        ))}
      </ul>
      {hidden > 0 ? (
        <Link to="/customers" search={{ sort: 'coldest' }}>
          {t('andMore', { n: hidden })}
        </Link>
      ) : null}
    </Panel>
  );
}
