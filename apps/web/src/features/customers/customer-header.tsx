import { EditOutlined } from '@ant-design/icons';
import { completenessItems } from '@genjin/domain/completeness';
import type { CustomerFile } from '@genjin/domain/customer';
import { customerTypes } from '@genjin/domain/customer-type';
import { formatMoneyRange } from '@genjin/domain/money';
import { Button, Drawer, Progress } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Clamped } from '#kit/clamped.tsx';
import { Folded } from '#kit/folded.tsx';
import { usePhone } from '#kit/responsive.ts';
import { Mark, PriorityTag, ProbabilityTag, StageTag, StatusTag } from '#kit/tags.tsx';
import { useLabels, useLocale, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { customerPageMessages } from '#messages/customer-page.ts';
import css from './customer-header.module.css';
import { NextStepWords } from './next-step-words.tsx';

const ProgressForm = lazy(() => import('./progress-form.tsx').then((loaded) => ({ default: loaded.ProgressForm })));

interface CustomerHeaderProps {
  readonly file: CustomerFile;
  /** The page's main buttons. */
  readonly actions?: ReactNode;
}

/** Who the customer is and where the deal stands, at a glance. */
export function CustomerHeader({ file, actions }: CustomerHeaderProps) {
  const t = useText(customerPageMessages);
  const label = useLabels();
  const phone = usePhone();
  const time = useTime();
  const [judging, setJudging] = useState(false);
  const { customer } = file;
  const editable = file.abilities.includes('customer.edit');
  return (
    <header className={css.header}>
      <div className={css.top}>
        <div className={css.words}>
          <h1 className={css.name}>
            <Clamped lines={3}>{customer.name}</Clamped>
          </h1>
          <div className={css.tags}>
            <Mark tone="quiet">{label(customerTypes, customer.type)}</Mark>
            <StageTag code={customer.stage} />
            {customer.status ? <StatusTag code={customer.status} /> : <Mark tone="quiet">{t('judged')}</Mark>}
            {customer.pausedUntil && (
              <Mark tone="quiet">{t('pausedUntil', { day: time.day(customer.pausedUntil) })}</Mark>
            )}
            <PriorityTag code={customer.priority} />
            <ProbabilityTag code={customer.probability} />
            {editable && (
              <Button type="text" size="small" icon={<EditOutlined aria-hidden />} onClick={() => setJudging(true)}>
                {t('judge')}
              </Button>
            )}
          </div>
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      <HeaderFacts file={file} />
      <Drawer
        open={judging}
        title={t('judge')}
        size={phone ? '100%' : 520}
        onClose={() => setJudging(false)}
        maskClosable={false}
        destroyOnHidden
      >
        <Suspense>
          <ProgressForm customer={customer} onClose={() => setJudging(false)} />
        </Suspense>
      </Drawer>
    </header>
  );
}

function HeaderFacts({ file }: { readonly file: CustomerFile }) {
  const t = useText(customerPageMessages);
  const time = useTime();
  const phone = usePhone();
  const { lastContactAt } = file.customer;
  const first = (
    <>
      <div className={css.next}>
        <dt>{t('nextStep')}</dt>
        <dd>
          <NextStepWords plan={file.nextPlan} actions={file.openActions} />
        </dd>
      </div>
      <div>
        <dt>{t('lastContact')}</dt>
        <dd title={lastContactAt ? time.exact(lastContactAt) : undefined}>
          {lastContactAt ? time.ago(lastContactAt) : t('never')}
        </dd>
      </div>
    </>
  );
  if (!phone)
    return (
      <dl className={css.facts}>
        {first}
        <MoreFacts file={file} />
      </dl>
    );
  return (
    <>
      <dl className={css.facts}>{first}</dl>
      <Folded words={t('more')}>
        <dl className={css.moreFacts}>
          <MoreFacts file={file} />
        </dl>
      </Folded>
    </>
  );
}

function MoreFacts({ file }: { readonly file: CustomerFile }) {
  const t = useText(customerPageMessages);
  const label = useLabels();
  const locale = useLocale();
  const time = useTime();
  const { customer, completeness } = file;
  const missing = completeness.missing.map((item) => label(completenessItems, item));
  const timeNode = customer.timeNodeNote ?? (customer.timeNodeOn ? time.day(customer.timeNodeOn) : null);
  return (
    <>
      {customer.budget && (
        <div>
          <dt>{t('budget')}</dt>
          <dd>{formatMoneyRange(customer.budget.min, customer.budget.max, locale)}</dd>
        </div>
      )}
      {timeNode && (
        <div>
          <dt>{t('timeNode')}</dt>
          <dd>
            <Clamped lines={3}>{timeNode}</Clamped>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('owner')}</dt>
        <dd>{customer.owner.name}</dd>
      </div>
      <div>
        <dt>{t('completeness', { n: completeness.percent })}</dt>
        <dd>
          <Progress
            percent={completeness.percent}
            showInfo={false}
            size="small"
            aria-label={t('completeness', { n: completeness.percent })}
          />
          <span className={css.missing}>
            {missing.length > 0 ? t('missing', { items: missing.join(locale === 'zh' ? '、' : ', ') }) : t('complete')}
          </span>
        </dd>
      </div>
    </>
  );
}
