import type { Brief } from '@genjin/domain/brief';
import { customerApi } from '@genjin/domain/customer';
import { formatMoneyRange } from '@genjin/domain/money';
import { obstacleKinds } from '@genjin/domain/obstacle';
import { Failure, Loading } from '#kit/feedback.tsx';
import { useAnswer } from '#kit/queries.ts';
import { PriorityTag, ProbabilityTag, StageTag, StatusTag } from '#kit/tags.tsx';
import { useLabels, useLocale, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { briefMessages } from '#messages/brief.ts';
import css from './brief.module.css';
import { BriefPart } from './brief-part.tsx';
import { BriefPeople } from './brief-people.tsx';
import { LastContacts } from './last-contacts.tsx';
import { Promises } from './promises.tsx';
import { Topics } from './topics.tsx';

/** The brief 跟进简报: what to know two minutes before the contact, on one screen. */
export function BriefView({ customerId }: { readonly customerId: string }) {
  const brief = useAnswer(customerApi.brief, { params: { id: customerId } });
  if (brief.isPending) return <Loading rows={10} />;
  if (brief.error && !brief.data) return <Failure error={brief.error} onRetry={() => brief.refetch()} />;
  return <BriefSheet brief={brief.data} />;
}

function BriefSheet({ brief }: { readonly brief: Brief }) {
  const t = useText(briefMessages);
  return (
    <div className={css.sheet}>
      <Standing brief={brief} />
      <LastContacts contacts={brief.lastContacts} />
      <Topics brief={brief} />
      <Promises broken={brief.brokenPromises} open={brief.openActions} />
      <Concerns brief={brief} />
      <BriefPeople people={brief.people} gaps={brief.chainGaps} />
      <Needs brief={brief} />
      <BriefPart label={t('prepare')}>
        {brief.nextPlan?.preparation ? (
          <p className={css.keep}>{brief.nextPlan.preparation}</p>
        ) : (
          <p className={css.none}>{t('nothingToPrepare')}</p>
        )}
      </BriefPart>
    </div>
  );
}

/** Stage and goal, with when the contact is planned. */
function Standing({ brief }: { readonly brief: Brief }) {
  const t = useText(briefMessages);
  const time = useTime();
  const { customer, nextPlan } = brief;
  return (
    <section className={css.standing} aria-label={t('goal')}>
      <p className={css.tags}>
        <StageTag code={customer.stage} />
        <StatusTag code={customer.status} />
        <PriorityTag code={customer.priority} />
        <ProbabilityTag code={customer.probability} />
        <span className={css.minor}>
          {nextPlan ? t('planned', { when: time.moment(nextPlan.startsAt) }) : t('noPlan')}
        </span>
      </p>
      <p className={css.goal}>
        <span className={css.minor}>{t('goal')}</span> {brief.goal}
      </p>
    </section>
  );
}

function Concerns({ brief }: { readonly brief: Brief }) {
  const t = useText(briefMessages);
  const { openConcerns, openObstacles } = brief;
  return (
    <BriefPart label={t('concerns')}>
      {openConcerns.length + openObstacles.length === 0 ? <p className={css.none}>{t('noConcerns')}</p> : null}
      <ul className={css.list}>
        {openConcerns.map((one) => (
          <li key={one.id}>
            {one.major ? <strong className={css.late}>{t('major')} </strong> : null}
            {one.content}
          </li>
        ))}
        <Obstacles obstacles={openObstacles} />
      </ul>
    </BriefPart>
  );
}

function Obstacles({ obstacles }: { readonly obstacles: Brief['openObstacles'] }) {
  const label = useLabels();
  return obstacles.map((one) => (
    <li key={one.id}>
      <strong className={css.obstacle}>{label(obstacleKinds, one.kind)}</strong> {one.note}
    </li>
  ));
}

function Needs({ brief }: { readonly brief: Brief }) {
  const t = useText(briefMessages);
  const locale = useLocale();
  const time = useTime();
  const { budget, timeNodeOn, timeNodeNote } = brief.customer;
  const node = timeNodeNote ?? (timeNodeOn ? time.day(timeNodeOn) : null);
  return (
    <BriefPart label={t('needs')}>
      <p className={budget ? '' : css.none}>
        <strong>
          {budget ? t('budget', { text: formatMoneyRange(budget.min, budget.max, locale) }) : t('noBudget')}
        </strong>
        {node ? ` · ${t('timeNode', { text: node })}` : ''}
      </p>
      {brief.needs.length === 0 ? <p className={css.none}>{t('noNeeds')}</p> : null}
      <ul className={css.list}>
        {brief.needs.map((need) => (
          <li key={need.id}>
            {need.content} {need.kind === 'latent' ? <span className={css.minor}>{t('latent')}</span> : null}
          </li>
        ))}
      </ul>
    </BriefPart>
  );
}
