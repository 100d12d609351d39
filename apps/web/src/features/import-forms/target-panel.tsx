import type { ImportedForm } from '@genjin/domain/import-form';
import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useId } from 'react';
import { useColleagues, useMe } from '#kit/me.tsx';
import { Panel } from '#kit/panel.tsx';
import { useText } from '#kit/text.ts';
import { importFormMessages } from '#messages/import-form.ts';
import { CertaintyLabel } from './certainty-label.tsx';
import { FieldConflicts } from './field-conflicts.tsx';
import { type FormDraft, withChoices } from './form-draft.ts';
import { anchors } from './open-questions.ts';
import { useReview } from './review-context.ts';
import css from './target-panel.module.css';

type Known = ImportedForm['known'][number];

interface TargetPanelProps {
  readonly form: ImportedForm;
  /** The form is not to be imported at all. */
  readonly onLeaveOut: () => void;
}

/** Into which customer the form goes: a known one, if it may be one, or a new one with its owner. */
export function TargetPanel({ form, onLeaveOut }: TargetPanelProps) {
  const t = useText(importFormMessages);
  const { draft, asked, refusedAt, editable } = useReview();
  const { target } = draft.choices;
  const undecided = asked.has(anchors.target) && target === null;
  const refusals = refusedAt(anchors.target);
  return (
    <Panel
      title={t('target')}
      extra={
        editable ? (
          <Button size="small" onClick={onLeaveOut}>
            {t('skip')}
          </Button>
        ) : null
      }
    >
      <div id={anchors.target} className={css.anchor}>
        {undecided ? (
          <div className={css.ask}>
            <p className={css.lead}>
              <CertaintyLabel certainty="asked" /> {t('maybeKnown')}
            </p>
            <Choices form={form} />
          </div>
        ) : target === null || target === 'new' ? (
          <NewCustomer form={form} />
        ) : (
          <Merge form={form} target={target} />
        )}
        {refusals.length > 0 && !undecided ? (
          <div role="alert">
            <ul className={css.refusals}>
              {refusals.map((refusal) => (
                <li key={refusal}>{refusal}</li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
      {target !== null && target !== 'new' ? <FieldConflicts form={form} /> : null}
    </Panel>
  );
}

/** Another customer has other people and other values: what was chosen for the one before means nothing any more. */
function withTarget(draft: FormDraft, target: string | null): FormDraft {
  return target === draft.choices.target ? draft : withChoices(draft, { target, fields: {}, theirs: {} });
}

function Choices({ form }: { readonly form: ImportedForm }) {
  const t = useText(importFormMessages);
  const { change, editable } = useReview();
  return (
    <ul className={css.known}>
      {form.known.map((one) => (
        <li key={one.customerId ?? `${one.name} ${one.why}`}>
          <KnownCustomer one={one} />
          {one.customerId && one.mayWrite ? (
            <Button
              aria-label={t('mergeIntoNamed', { name: one.name })}
              disabled={!editable}
              onClick={() => change((draft) => withTarget(draft, one.customerId), 'now')}
            >
              {t('mergeInto')}
            </Button>
          ) : (
            <span className={css.quiet}>{t('mayNotWrite')}</span>
          )}
        </li>
      ))}
      <li>
        <span>{t('noneOfThem')}</span>
        <Button disabled={!editable} onClick={() => change((draft) => withTarget(draft, 'new'), 'now')}>
          {t('createNew')}
        </Button>
      </li>
    </ul>
  );
}

function KnownCustomer({ one }: { readonly one: Known }) {
  const t = useText(importFormMessages);
  return (
    <span className={css.who}>
      {one.customerId ? (
        <Link to="/customers/$customerId" params={{ customerId: one.customerId }} target="_blank">
          {one.name}
        </Link>
      ) : (
        <span>{one.name || t('hiddenCustomer')}</span>
      )}
      <span className={css.quiet}>
        {t(`why.${one.why}`)}
        {one.owner ? ` · ${t('ownedBy', { name: one.owner })}` : ''}
      </span>
    </span>
  );
}

function NewCustomer({ form }: { readonly form: ImportedForm }) {
  const t = useText(importFormMessages);
  const { reading, change, editable } = useReview();
  const { name } = reading.record.customer;
  return (
    <div className={css.chosen}>
      <span className={css.words}>{name ? t('willCreate', { name }) : t('willCreateUnnamed')}</span>
      <OwnerField />
      {form.known.length > 0 && editable ? (
        <Button type="link" onClick={() => change((draft) => withTarget(draft, null), 'now')}>
          {t('changeTarget')}
        </Button>
      ) : null}
    </div>
  );
}

/** Whose the customer is going to be: those who lead others may say somebody else. */
function OwnerField() {
  const t = useText(importFormMessages);
  const me = useMe();
  const field = useId();
  const { active } = useColleagues();
  const { draft, change, editable } = useReview();
  const leads = me.roles.includes('manager') || me.roles.includes('admin');
  if (!leads || !editable) return null;
  return (
    <span className={css.owner}>
      <label htmlFor={field}>{t('owner')}</label>
      <Select<string>
        id={field}
        value={draft.choices.ownerId ?? me.id}
        options={active.map(({ id, name }) => ({ value: id, label: id === me.id ? t('ownerMe', { name }) : name }))}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        disabled={!editable}
        style={{ minWidth: 140 }}
        onChange={(id) => change((now) => withChoices(now, { ownerId: id === me.id ? null : id }), 'now')}
      />
    </span>
  );
}

function Merge({ form, target }: { readonly form: ImportedForm; readonly target: string }) {
  const t = useText(importFormMessages);
  const { change, editable } = useReview();
  const name = form.known.find((one) => one.customerId === target)?.name ?? '';
  return (
    <div className={css.chosen}>
      <span className={css.words}>{t('willMerge', { name })}</span>
      <Link to="/customers/$customerId" params={{ customerId: target }} target="_blank">
        {t('lookAt')}
      </Link>
      {editable ? (
        <Button type="link" onClick={() => change((draft) => withTarget(draft, null), 'now')}>
          {t('changeTarget')}
        </Button>
      ) : null}
    </div>
  );
}
