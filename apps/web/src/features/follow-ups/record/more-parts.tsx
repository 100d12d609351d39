import { type ReactNode, useState } from 'react';
import { Chip, Chips } from '#kit/chip.tsx';
import { useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';
import { ConcernsPart } from './concerns-part.tsx';
import type { RecordDraft } from './draft.ts';
import { FilesPart } from './files-part.tsx';
import { problemsAt, type RecordForm, useRecordForm } from './form.ts';
import { GoalPart } from './goal-part.tsx';
import css from './more-parts.module.css';
import { NeedsPart } from './needs-part.tsx';
import { NextPlanPart } from './next-plan-part.tsx';
import { NotePart } from './note-part.tsx';
import { ObstaclesPart } from './obstacles-part.tsx';
import { OutcomePart } from './outcome-part.tsx';
import { Part } from './part.tsx';
import { RevealedPart } from './revealed-part.tsx';

type Name = 'nextPlan' | 'outcome' | 'concerns' | 'revealed' | 'goal' | 'needs' | 'obstacles' | 'files' | 'privateNote';

interface Optional {
  readonly name: Name;
  readonly view: ReactNode;
  /** Whether something stands in it already. */
  readonly used: (draft: RecordDraft, form: RecordForm) => boolean;
  /** The fields of the record that it holds. */
  readonly fields: readonly string[];
}

/** The parts that a record may have, in the order of the chips that open them. */
const optional: readonly Optional[] = [
  { name: 'nextPlan', view: <NextPlanPart />, used: (draft) => draft.nextPlan !== null, fields: ['nextPlan'] },
  {
    name: 'outcome',
    view: <OutcomePart />,
    fields: ['consensus', 'openIssues'],
    used: (draft) => draft.consensus.length > 0 || draft.openIssues.length > 0,
  },
  {
    name: 'concerns',
    view: <ConcernsPart />,
    fields: ['concerns', 'resolvedConcernIds'],
    used: (draft) => draft.concerns.length > 0 || draft.resolvedConcernIds.length > 0,
  },
  {
    name: 'revealed',
    view: <RevealedPart />,
    used: (draft) => Object.keys(draft.revealed).length > 0,
    fields: ['revealed'],
  },
  {
    name: 'goal',
    view: <GoalPart />,
    fields: ['goal', 'goalResult', 'planId'],
    used: (draft, { plan }) => plan !== null || draft.goal !== null || draft.goalResult !== null,
  },
  { name: 'needs', view: <NeedsPart />, used: (draft) => draft.needs.length > 0, fields: ['needs'] },
  {
    name: 'obstacles',
    view: <ObstaclesPart />,
    fields: ['obstacles', 'resolvedObstacleIds'],
    used: (draft) => draft.obstacles.length > 0 || draft.resolvedObstacleIds.length > 0,
  },
  {
    name: 'files',
    view: <FilesPart />,
    used: (_, { files, lostFiles }) => files.length > 0 || lostFiles.length > 0,
    fields: [],
  },
  { name: 'privateNote', view: <NotePart />, used: (draft) => draft.privateNote !== '', fields: ['privateNote'] },
];

/** The fields that some part of the form shows, for what is wrong with the others to be said elsewhere. */
export const shownFields: ReadonlySet<string> = new Set([
  'content',
  'startedAt',
  'endedAt',
  'lateReason',
  'method',
  'connected',
  'participants',
  'newContacts',
  'topics',
  'statements',
  'mood',
  'refused',
  'actions',
  ...optional.flatMap((one) => one.fields),
]);

/** Everything that a record may say besides: each part is one chip until it is needed. */
export function MoreParts() {
  const t = useText(recordMessages);
  const form = useRecordForm();
  const [opened, setOpened] = useState<readonly Name[]>([]);
  const isOpen = ({ name, used, fields }: Optional) =>
    opened.includes(name) ||
    used(form.draft, form) ||
    problemsAt(form.problems, ...fields.map((field) => [field])).length > 0;
  const open = optional.filter(isOpen);
  const closed = optional.filter((one) => !isOpen(one));
  const counts: Partial<Record<Name, number>> = {
    concerns: form.file.concerns.filter((one) => one.resolvedAt === null).length,
    obstacles: form.file.obstacles.filter((one) => one.resolvedAt === null).length,
  };
  return (
    <>
      {open.map(({ name, view }) => (
        <section
          key={name}
          className={css.section}
          aria-label={t(name)}
          ref={opened.at(-1) === name ? intoView : undefined}
        >
          {view}
        </section>
      ))}
      {closed.length > 0 ? (
        <Part label={t('more')}>
          <Chips label={t('more')}>
            {closed.map(({ name }) => (
              <Chip key={name} tone="dashed" expanded={false} onPress={() => setOpened([...opened, name])}>
                ＋ {t(name)}
                {counts[name] ? ` ${counts[name]}` : ''}
              </Chip>
            ))}
          </Chips>
        </Part>
      ) : null}
    </>
  );
}

/** A part that was just opened gets the caret. */
function intoView(section: HTMLElement | null): void {
  if (!section || section.dataset.seen) return;
  section.dataset.seen = '1';
  section.scrollIntoView({ block: 'nearest' });
  section
    .querySelector<HTMLElement>('input:not([type=date]):not([type=file]), textarea')
    ?.focus({ preventScroll: true });
}
