import { moods } from '@genjin/domain/follow-up';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useColleagues, useDictionary } from '#kit/me.tsx';
import { useOptions, useText } from '#kit/text.ts';
import { timelineMessages } from '#messages/timeline.ts';
import css from './filters.module.css';

const names = ['method', 'mood', 'topic', 'author'] as const;
type Name = (typeof names)[number];
export type TimelineFilters = ReturnType<typeof useTimelineFilters>;

/** The filters in the page's address. */
export function useTimelineFilters() {
  const { method, mood, topic, author } = useSearch({ strict: false });
  return { method, mood, topic, author };
}

/** Narrows the records down; the choice is in the address, so that it can be shared and gone back to. */
export function Filters({ filters }: { readonly filters: TimelineFilters }) {
  const t = useText(timelineMessages);
  const options = useOptions();
  const methods = useDictionary('methods');
  const topics = useDictionary('topics');
  const { all } = useColleagues();
  const navigate = useNavigate();
  const choices: Record<Name, { any: string; options: { value: string; label: string }[] }> = {
    method: { any: t('anyMethod'), options: methods.options },
    mood: { any: t('anyMood'), options: options(moods) },
    topic: { any: t('anyTopic'), options: topics.options },
    author: { any: t('anyAuthor'), options: all.map((one) => ({ value: one.id, label: one.name })) },
  };
  const set = (patch: Partial<Record<Name, string | undefined>>) =>
    navigate({ to: '.', replace: true, resetScroll: false, search: (before) => ({ ...before, ...patch }) as never });
  const filtered = names.some((name) => filters[name] !== undefined);
  return (
    <fieldset className={css.filters} aria-label={t('filters')}>
      {names.map((name) => (
        <Select
          key={name}
          allowClear
          showSearch={name === 'author' ? { optionFilterProp: 'label' } : false}
          className={css.filter ?? ''}
          aria-label={choices[name].any}
          placeholder={choices[name].any}
          value={filters[name]}
          options={choices[name].options}
          onChange={(value: string | undefined) => set({ [name]: value })}
        />
      ))}
      {filtered ? (
        <Button
          type="link"
          onClick={() => set({ method: undefined, mood: undefined, topic: undefined, author: undefined })}
        >
          {t('clear')}
        </Button>
      ) : null}
    </fieldset>
  );
}
