import EllipsisOutlined from '@ant-design/icons/EllipsisOutlined';
import { FollowUp, goalResults } from '@genjin/domain/follow-up';
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useId, useState } from 'react';
import { useTitle } from '#kit/fields.ts';
import { useDictionary } from '#kit/me.tsx';
import { Mark, MoodTag } from '#kit/tags.tsx';
import { useLabels, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { recordMessages } from '#messages/record.ts';
import { timelineMessages } from '#messages/timeline.ts';
import { useLateness } from '../lateness.ts';
import { Attachments } from './attachments.tsx';
import { Corrections } from './corrections.tsx';
import { Lines, plain } from './lines.tsx';
import { Participants } from './participants.tsx';
import { Promises } from './promises.tsx';
import css from './record-card.module.css';

const CorrectDialog = lazy(() => import('./correct-dialog.tsx').then((part) => ({ default: part.CorrectDialog })));
const VoidDialog = lazy(() => import('./void-dialog.tsx').then((part) => ({ default: part.VoidDialog })));

interface RecordCardProps {
  readonly followUp: FollowUp;
  /** Whether it has just arrived while the page was open. */
  readonly fresh: boolean;
  readonly mayCorrect: boolean;
  readonly mayAttach: boolean;
}

/** One record, to be read like a letter: when and how, who, what was said, what came back, what was promised. */
export function RecordCard({ followUp, fresh, mayCorrect, mayAttach }: RecordCardProps) {
  const t = useText(timelineMessages);
  const form = useText(recordMessages);
  const title = useTitle();
  const time = useTime();
  const label = useLabels();
  const id = useId();
  const topics = useDictionary('topics');
  const [adding, setAdding] = useState(false);
  const voided = followUp.voided;
  return (
    <article className={`${css.card} ${fresh ? css.fresh : ''}`} aria-labelledby={id}>
      <header className={css.header}>
        <h3
          id={id}
          className={`${css.when} ${voided ? css.struck : ''}`}
          {...(followUp.timeKnown
            ? { title: `${time.exact(followUp.startedAt)} – ${time.exact(followUp.endedAt)}` }
            : {})}
        >
          {followUp.timeKnown
            ? time.span(followUp.startedAt, followUp.endedAt)
            : `${time.date(followUp.startedAt)} · ${t('timeUnknown')}`}
        </h3>
        <Marks followUp={followUp} />
        <CardMenu
          followUp={followUp}
          mayCorrect={mayCorrect && !voided}
          mayAttach={mayAttach && !voided}
          onAttach={() => setAdding(true)}
        />
      </header>
      {voided ? (
        <p className={css.voidNote}>
          {t('voidedBy', { name: voided.by.name, when: time.moment(voided.at), reason: voided.reason })}
        </p>
      ) : null}
      <div className={voided ? css.struck : css.body}>
        <Participants participants={followUp.participants} />
        {followUp.goal && followUp.goalResult ? (
          <p className={css.goal}>
            <span className={css.side}>{form('goal')}</span> {followUp.goal}{' '}
            <Mark>{label(goalResults, followUp.goalResult)}</Mark>
          </p>
        ) : null}
        <p className={css.content}>{followUp.content}</p>
        {followUp.topics.length > 0 ? (
          <p className={css.topics}>{followUp.topics.map((code) => `# ${topics.label(code)}`).join('  ')}</p>
        ) : null}
        <Lines label={t('feedback')} items={plain(followUp.statements)} />
        <Lines
          label={form('concerns')}
          items={followUp.concerns.map((one) => ({
            key: one.id,
            text: (
              <>
                {one.content} {one.major ? <Mark tone="bad">{t('major')}</Mark> : null}{' '}
                {one.resolvedAt ? <Mark tone="good">{t('resolved')}</Mark> : null}
              </>
            ),
          }))}
        />
        <Lines label={title(FollowUp.shape.consensus)} items={plain(followUp.consensus)} />
        <Lines label={title(FollowUp.shape.openIssues)} items={plain(followUp.openIssues)} />
        <Promises actions={followUp.actions} />
        {followUp.privateNote ? (
          <div className={css.note}>
            <h4 className={css.label}>{t('privateNote')}</h4>
            <p className={css.words}>{followUp.privateNote}</p>
          </div>
        ) : null}
        <Attachments followUpId={followUp.id} attachments={followUp.attachments} adding={adding} />
      </div>
      <footer className={css.footer}>
        <span title={time.exact(followUp.writtenAt)}>
          {t('writtenBy', { name: followUp.author.name, when: time.moment(followUp.writtenAt) })}
        </span>
        {followUp.imported ? (
          <span>{t('importedFrom', { file: followUp.imported.fileName, line: followUp.imported.line })}</span>
        ) : null}
        {followUp.lateReason ? <span>{t('lateReason', { text: followUp.lateReason })}</span> : null}
        <Corrections corrections={followUp.corrections} />
      </footer>
    </article>
  );
}

function Marks({ followUp }: { readonly followUp: FollowUp }) {
  const t = useText(timelineMessages);
  const lateness = useLateness();
  const methods = useDictionary('methods');
  const { state, lateHours } = followUp.timeliness;
  return (
    <span className={css.marks}>
      {followUp.method ? <Mark>{methods.label(followUp.method)}</Mark> : null}
      {followUp.connected ? null : <Mark tone="warn">{t('unreached')}</Mark>}
      <MoodTag code={followUp.mood} />
      {followUp.refused ? <Mark tone="bad">{t('refused')}</Mark> : null}
      {state === 'late' ? <Mark tone="warn">{lateness(lateHours)}</Mark> : null}
      {state === 'on_time' ? <Mark tone="quiet">{t('onTime')}</Mark> : null}
      {state === 'imported' ? <Mark tone="quiet">{t('imported')}</Mark> : null}
    </span>
  );
}

interface CardMenuProps {
  readonly followUp: FollowUp;
  readonly mayCorrect: boolean;
  readonly mayAttach: boolean;
  readonly onAttach: () => void;
}

function CardMenu({ followUp, mayCorrect, mayAttach, onAttach }: CardMenuProps) {
  const t = useText(timelineMessages);
  const [dialog, setDialog] = useState<'correct' | 'void' | null>(null);
  if (!mayCorrect && !mayAttach) return null;
  const items = [
    ...(mayCorrect ? [{ key: 'correct', label: t('correct'), onClick: () => setDialog('correct') }] : []),
    ...(mayAttach ? [{ key: 'attach', label: t('addFiles'), onClick: onAttach }] : []),
    ...(mayCorrect ? [{ key: 'void', label: t('void'), danger: true, onClick: () => setDialog('void') }] : []),
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button
          type="text"
          className={css.menu ?? ''}
          icon={<EllipsisOutlined aria-hidden />}
          aria-label={t('menu')}
          title={t('menu')}
        />
      </Dropdown>
      <Suspense>
        {dialog === 'correct' ? <CorrectDialog followUp={followUp} onClose={() => setDialog(null)} /> : null}
        {dialog === 'void' ? <VoidDialog followUp={followUp} onClose={() => setDialog(null)} /> : null}
      </Suspense>
    </>
  );
}
