import type { Brief } from '@genjin/domain/brief';
import { useDictionary } from '#kit/me.tsx';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { briefMessages } from '#messages/brief.ts';
import css from './brief.module.css';
import { BriefPart } from './brief-part.tsx';

/** What has been talked about, so that nobody asks twice, and what the last contact left open. */
export function Topics({ brief }: { readonly brief: Brief }) {
  const t = useText(briefMessages);
  const time = useTime();
  const topics = useDictionary('topics');
  return (
    <>
      <BriefPart label={t('topics')}>
        {brief.coveredTopics.length === 0 ? <p className={css.none}>{t('noTopics')}</p> : null}
        <ul className={css.inline}>
          {brief.coveredTopics.map(({ topic, times, lastAt }) => (
            <li key={topic} title={time.moment(lastAt)}>
              {times > 1 ? t('topicTimes', { topic: topics.label(topic), n: times }) : topics.label(topic)}{' '}
              <span className={css.minor}>{time.ago(lastAt)}</span>
            </li>
          ))}
        </ul>
      </BriefPart>
      {brief.openIssues.length > 0 ? (
        <BriefPart label={t('openIssues')}>
          <ul className={css.list}>
            {brief.openIssues.map((issue) => (
              <li key={issue}>{issue}</li>
            ))}
          </ul>
        </BriefPart>
      ) : null}
    </>
  );
}
