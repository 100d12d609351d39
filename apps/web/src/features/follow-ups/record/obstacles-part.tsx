import { NewFollowUp } from '@genjin/domain/follow-up';
import { obstacleKinds } from '@genjin/domain/obstacle';
import { Input } from 'antd';
import { ManyOf } from '#kit/chip.tsx';
import { useTitle } from '#kit/fields.ts';
import { newId } from '#kit/new-id.ts';
import { useLabels, useOptions, useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';
import { problemsAt, useRecordForm } from './form.ts';
import { Part } from './part.tsx';
import { TickList } from './tick-list.tsx';

/** What stands in the way: new obstacles by kind, and old ones that are gone. */
export function ObstaclesPart() {
  const t = useText(recordMessages);
  const title = useTitle();
  const label = useLabels();
  const options = useOptions();
  const { draft, change, file, problems } = useRecordForm();
  const open = file.obstacles.filter((one) => one.resolvedAt === null);
  const name = title(NewFollowUp.shape.obstacles);

  const choose = (kinds: readonly (typeof obstacleKinds.codes)[number][]) =>
    change({
      obstacles: kinds.map(
        (kind) => draft.obstacles.find((one) => one.kind === kind) ?? { id: newId(), kind, note: '' },
      ),
    });
  return (
    <>
      <Part label={name} problems={problemsAt(problems, ['obstacles'])}>
        <ManyOf
          label={name}
          options={options(obstacleKinds)}
          value={draft.obstacles.map((one) => one.kind)}
          onChange={choose}
        />
        {draft.obstacles.map((obstacle) => (
          <Input
            key={obstacle.id}
            value={obstacle.note}
            maxLength={1000}
            prefix={`${label(obstacleKinds, obstacle.kind)}：`}
            placeholder={t('obstacleHint')}
            aria-label={`${label(obstacleKinds, obstacle.kind)} ${t('obstacleHint')}`}
            onChange={(event) =>
              change({
                obstacles: draft.obstacles.map((one) =>
                  one.id === obstacle.id ? { ...one, note: event.target.value } : one,
                ),
              })
            }
          />
        ))}
      </Part>
      {open.length > 0 ? (
        <Part label={t('resolvedObstacles')}>
          <TickList
            label={t('resolvedObstacles')}
            chosen={draft.resolvedObstacleIds}
            onChange={(resolvedObstacleIds) => change({ resolvedObstacleIds })}
            items={open.map((one) => ({ id: one.id, text: label(obstacleKinds, one.kind), more: one.note }))}
          />
        </Part>
      ) : null}
    </>
  );
}
