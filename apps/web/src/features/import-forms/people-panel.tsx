import type { ImportedForm } from '@genjin/domain/import-form';
import { writtenName } from '@genjin/domain/paper-form/written-name';
import { Select } from 'antd';
import { useColleagues } from '#kit/me.tsx';
import { Panel } from '#kit/panel.tsx';
import { useLocale, useText } from '#kit/text.ts';
import { importFormMessages } from '#messages/import-form.ts';
import { CertaintyLabel, type Told } from './certainty-label.tsx';
import { withChoices } from './form-draft.ts';
import { anchors } from './open-questions.ts';
import css from './people-panel.module.css';
import { useReview } from './review-context.ts';
import { isOnFormOnly, nameOnFormOf, type WrittenName } from './written-people.ts';

interface PeoplePanelProps {
  readonly form: ImportedForm;
  readonly people: readonly WrittenName[];
}

/** Who the people on the form are: what is certain, what is inferred, and what somebody has to say. */
export function PeoplePanel({ form, people }: PeoplePanelProps) {
  const t = useText(importFormMessages);
  const { doubtfulOnly, asked } = useReview();
  const isDoubtful = ({ side, name, standing }: WrittenName) =>
    standing === 'assumed' || standing === 'unknown' || asked.has(anchors.person(side, name));
  const shown = doubtfulOnly ? people.filter(isDoubtful) : people;
  if (shown.length === 0) return null;
  return (
    <Panel title={t('people')} hint={t('peopleHint')}>
      {(['ours', 'theirs'] as const).map((side) => {
        const names = shown.filter((one) => one.side === side);
        return names.length === 0 ? null : (
          <section key={side} className={css.side} aria-label={t(side)}>
            <h3 className={css.heading}>{t(side)}</h3>
            <ul className={css.names}>
              {names.map((one) => (
                <Name key={one.name} form={form} one={one} />
              ))}
            </ul>
          </section>
        );
      })}
    </Panel>
  );
}

const toldOf: Readonly<Record<WrittenName['standing'], Told>> = {
  chosen: 'sure',
  exact: 'sure',
  assumed: 'assumed',
  unknown: 'assumed',
  undecided: 'asked',
};

/** What stands for "nobody known" among the options. */
const nobody = 'nobody';

function Name({ form, one }: { readonly form: ImportedForm; readonly one: WrittenName }) {
  const t = useText(importFormMessages);
  const { active, nameOf } = useColleagues();
  const { reading, change, editable, refusedAt, asked } = useReview();
  const { side, name, rows, standing, among, meant } = one;
  const comma = useLocale() === 'zh' ? '、' : ', ';
  const anchor = anchors.person(side, name);
  const refusals = refusedAt(anchor);
  const people =
    side === 'ours'
      ? active.map(({ id, name: full }) => ({ value: id, label: full }))
      : form.contacts.map((contact) => ({ value: contact.id, label: writtenName(contact) }));
  const first = (id: string) => (among.includes(id) ? 0 : 1);
  // Of several on the form none can be chosen here: only the cell itself can tell them apart.
  const [met, ...others] = among;
  const onForm = met !== undefined && others.length === 0 && isOnFormOnly(met) ? met : null;
  const options = [
    ...(onForm ? [{ value: onForm, label: t('optionOnForm', { name: nameOnFormOf(onForm, reading.record) }) }] : []),
    ...people.sort((a, b) => first(a.value) - first(b.value)),
    { value: nobody, label: t(side === 'ours' ? 'optionThird' : 'optionNew') },
  ];
  const value = standing === 'undecided' ? null : (meant ?? nobody);
  const choose = (id: string) =>
    change((now) => {
      if (side === 'ours')
        return withChoices(now, { ours: { ...now.choices.ours, [name]: id === nobody ? null : id } });
      const { [name]: _before, ...theirs } = now.choices.theirs;
      if (id === onForm) return withChoices(now, { theirs });
      return withChoices(now, { theirs: { ...theirs, [name]: id === nobody ? 'new' : id } });
    }, 'now');
  const told = asked.has(anchor) ? 'asked' : toldOf[standing];
  const label = (id: string) => people.find((person) => person.value === id)?.label ?? nameOf(id);
  return (
    <li id={anchor} className={`${css.name} ${told === 'asked' ? css.asked : ''}`}>
      <span className={css.written}>
        <span className={css.text}>{name}</span>
        <span className={css.where}>
          {rows.length > 0 ? t('onRows', { rows: rows.map((row) => row + 1).join(comma) }) : t('inPart1')}
        </span>
      </span>
      <span className={css.mark}>
        <CertaintyLabel certainty={told} />
      </span>
      <span className={css.meant}>
        <Select<string>
          value={value}
          options={options}
          placeholder={t('choosePerson')}
          aria-label={t('whoIs', { name })}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          disabled={!editable}
          className={css.select ?? ''}
          onChange={choose}
        />
        <span className={css.why}>
          {standing === 'assumed' ? t('isBySurname') : null}
          {standing === 'unknown' ? t(side === 'ours' ? 'isUnknownOurs' : 'isNewContact') : null}
          {standing === 'undecided'
            ? among.every(isOnFormOnly)
              ? t('onlyOnForm')
              : t('severalPossible', {
                  names: among
                    .filter((id) => !isOnFormOnly(id))
                    .map(label)
                    .join('、'),
                })
            : null}
          {refusals.length > 0 ? (
            <span className={css.refusal} role="alert">
              {refusals.join(' ')}
            </span>
          ) : null}
        </span>
      </span>
    </li>
  );
}
