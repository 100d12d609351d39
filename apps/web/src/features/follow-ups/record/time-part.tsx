import { sentenceOf } from '@genjin/domain/errors';
import { NewFollowUp } from '@genjin/domain/follow-up';
import { liesInFuture } from '@genjin/domain/timeliness';
import { localDate, localTime } from '@genjin/domain/zoned-time';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { Chip, Chips } from '#kit/chip.tsx';
import { useTitle } from '#kit/fields.ts';
import { useSettings } from '#kit/me.tsx';
import { useNow } from '#kit/now.ts';
import { PickDay } from '#kit/pick-day.tsx';
import { useLocale, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { recordMessages } from '#messages/record.ts';
import { useLateness } from '../lateness.ts';
import { problemsAt, useRecordForm } from './form.ts';
import { LengthText } from './length-text.tsx';
import { instantsOf, timelinessOfDraft } from './new-follow-up.ts';
import {
  applyPreset,
  lasting,
  minutesOf,
  type Occurrence,
  readOccurrence,
  timePresets,
  writeOccurrence,
} from './occurrence.ts';
import { Part } from './part.tsx';
import css from './time-part.module.css';

const lengths = [15, 30, 60, 90] as const;

/** When it took place: one tap, typed as people say it, or picked; a late record is asked for its reason here at once. */
export function TimePart({ asksWhyLate = true }: { readonly asksWhyLate?: boolean }) {
  const t = useText(recordMessages);
  const locale = useLocale();
  const time = useTime();
  const { zone, rules } = useSettings();
  const { draft, change, problems } = useRecordForm();
  const id = useId();
  const instant = new Date(useNow()).toISOString();
  const now = { day: localDate(instant, zone), time: localTime(instant, zone) };
  const [typed, setTyped] = useState<string | null>(null);
  const { occurrence } = draft;

  const refused = typed !== null && readOccurrence(typed, occurrence, now.day) === null;
  const future = liesInFuture(instantsOf(occurrence, zone).endedAt, instant);
  const wrong = problemsAt(problems, ['startedAt'], ['endedAt']);
  const told = refused ? [t('whenNotUnderstood')] : future ? [sentenceOf('followUp.in_future', locale)] : wrong;

  const set = (next: Occurrence) => {
    setTyped(null);
    change({ occurrence: next });
  };
  const type = (text: string) => {
    setTyped(text);
    const read = readOccurrence(text, occurrence, now.day);
    if (read) change({ occurrence: read });
  };
  return (
    <>
      <Part label={t('when')} htmlFor={id} required problems={told}>
        <div className={css.line}>
          <Input
            id={id}
            className={css.input ?? ''}
            value={typed ?? writeOccurrence(occurrence, now.day)}
            maxLength={60}
            autoComplete="off"
            placeholder={t('whenHint')}
            title={t('whenHint')}
            aria-label={t('whenTyped')}
            data-unread={refused ? '' : undefined}
            aria-invalid={told.length > 0}
            aria-describedby={`${id}-read`}
            status={told.length > 0 ? 'error' : ''}
            onFocus={(event) => event.target.select()}
            onChange={(event) => type(event.target.value)}
            onBlur={() => setTyped(refused ? typed : null)}
            suffix={
              <PickDay
                label={t('pickDay')}
                value={occurrence.day}
                max={now.day}
                onPick={(day) => set({ ...occurrence, day })}
              />
            }
          />
          <span id={`${id}-read`} className={css.read} aria-live="polite">
            {refused
              ? ''
              : `${time.day(occurrence.day)} ${occurrence.start}${occurrence.end ? `–${occurrence.end}` : ''} · `}
            {refused ? null : occurrence.end ? <LengthText minutes={minutesOf(occurrence)} /> : t('noEnd')}
          </span>
        </div>
        <Chips label={t('preset')} flow="row">
          {timePresets(now).map((preset) => (
            <Chip key={preset} onPress={() => set(applyPreset(preset, occurrence, now))}>
              {t(preset)}
            </Chip>
          ))}
          <span className={css.divider} aria-hidden />
          {lengths.map((minutes) => (
            <Chip
              key={minutes}
              pressed={minutesOf(occurrence) === minutes}
              onPress={() => set(lasting(occurrence, minutes))}
            >
              <LengthText minutes={minutes} />
            </Chip>
          ))}
        </Chips>
      </Part>
      {asksWhyLate ? (
        <LateReason
          hours={timelinessOfDraft(draft, zone, instant, rules.hoursToRecord).lateHours}
          limit={rules.hoursToRecord}
        />
      ) : null}
    </>
  );
}

const usualReasons = ['lateTravelling', 'lateBusy', 'lateOld'] as const;

function LateReason({ hours, limit }: { readonly hours: number; readonly limit: number }) {
  const t = useText(recordMessages);
  const title = useTitle();
  const { draft, change, problems } = useRecordForm();
  const lateness = useLateness();
  const id = useId();
  const wrong = problemsAt(problems, ['lateReason']);
  if (hours === 0) return null;
  return (
    <div className={css.late}>
      <Part
        label={title(NewFollowUp.shape.lateReason)}
        htmlFor={id}
        required
        problems={wrong}
        hint={t('late', { hours: limit, late: lateness(hours) })}
      >
        <Input
          id={id}
          value={draft.lateReason}
          maxLength={500}
          status={wrong.length > 0 ? 'error' : ''}
          aria-invalid={wrong.length > 0}
          onChange={(event) => change({ lateReason: event.target.value })}
        />
        <Chips label={t('lateReasons')}>
          {usualReasons.map((reason) => (
            <Chip
              key={reason}
              pressed={draft.lateReason === t(reason)}
              onPress={() => change({ lateReason: t(reason) })}
            >
              {t(reason)}
            </Chip>
          ))}
        </Chips>
      </Part>
    </div>
  );
}
