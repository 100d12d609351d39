import type { ImportCounts } from '@genjin/domain/import';
import type { rowStates } from '@genjin/domain/staged-row';
import type { z } from 'zod';
import { useText } from '#kit/text.ts';
import { importListMessages } from '#messages/import-list.ts';
import css from './count-tiles.module.css';

/** Which rows are shown; null: all. */
export type RowFilter = (typeof rowStates.codes)[number] | null;

interface CountTilesProps {
  readonly counts: z.infer<typeof ImportCounts>;
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
}

/** The dry run in numbers; those that stand for a kind of row show just these rows. */
export function CountTiles({ counts, filter, onFilter }: CountTilesProps) {
  const t = useText(importListMessages);
  const filters = [
    { filter: null, name: t('count.all'), n: counts.rows, tone: '' },
    { filter: 'new', name: t('count.new'), n: counts.new, tone: css.good },
    { filter: 'duplicate', name: t('count.duplicate'), n: counts.duplicate, tone: css.warn },
    { filter: 'failed', name: t('count.failed'), n: counts.failed, tone: css.bad },
  ] as const;
  return (
    <div className={css.tiles}>
      <fieldset className={css.filters} aria-label={t('counts')}>
        {filters.map((one) => (
          <button
            key={one.name}
            type="button"
            className={`${css.tile} ${one.n > 0 ? one.tone : ''}`}
            aria-pressed={filter === one.filter}
            disabled={one.n === 0}
            onClick={() => onFilter(one.filter)}
          >
            <span className={css.name}>{one.name}</span>
            <span className={css.number}>{one.n}</span>
          </button>
        ))}
      </fieldset>
      <dl className={css.others}>
        <div>
          <dt>{t('count.warned')}</dt>
          <dd>{counts.warned}</dd>
        </div>
        <div>
          <dt>{t('count.passedOver')}</dt>
          <dd>{counts.passedOver}</dd>
          <dd className={css.hint}>{t('passedOverHint')}</dd>
        </div>
      </dl>
    </div>
  );
}
