import { type Correction, FollowUp, goalResults, moods } from '@genjin/domain/follow-up';
import { Button } from 'antd';
import { useState } from 'react';
import { useTitle } from '#kit/fields.ts';
import { useDictionary } from '#kit/me.tsx';
import { useLabels, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { timelineMessages } from '#messages/timeline.ts';
import css from './record-card.module.css';

type Field = Correction['changes'][number]['field'];

/** What was corrected, by whom, when, why, and from what to what; closed until somebody asks. */
export function Corrections({ corrections }: { readonly corrections: readonly Correction[] }) {
  const t = useText(timelineMessages);
  const title = useTitle();
  const time = useTime();
  const say = useValue();
  const [open, setOpen] = useState(false);
  if (corrections.length === 0) return null;
  return (
    <div className={css.corrections}>
      <Button type="link" size="small" className={css.toggle ?? ''} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('corrections', { n: corrections.length })}
      </Button>
      {open
        ? corrections.map((one) => (
            <div key={one.id} className={css.correction}>
              <p>{t('correctedBy', { name: one.by.name, when: time.moment(one.at), reason: one.reason })}</p>
              <dl>
                {one.changes.map(({ field, before, after }) => (
                  <div key={field}>
                    <dt>{title(FollowUp.shape[field])}</dt>
                    <dd>
                      <del>{say(field, before) || t('nothing')}</del> → <ins>{say(field, after) || t('nothing')}</ins>
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          ))
        : null}
    </div>
  );
}

/** A corrected field's value in words. */
function useValue(): (field: Field, value: unknown) => string {
  const t = useText(timelineMessages);
  const time = useTime();
  const label = useLabels();
  const methods = useDictionary('methods');
  const topics = useDictionary('topics');
  return (field, value) => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'boolean') return value ? t('yes') : t('no');
    if (Array.isArray(value)) {
      const words = value.map(String);
      return (field === 'topics' ? words.map(topics.label) : words).join('；');
    }
    const text = String(value);
    if (field === 'startedAt' || field === 'endedAt') return time.exact(text);
    if (field === 'method') return methods.label(text);
    if (field === 'mood') return label(moods, moods.schema.catch('neutral').parse(text));
    if (field === 'goalResult') return label(goalResults, goalResults.schema.catch('missed').parse(text));
    return text;
  };
}
