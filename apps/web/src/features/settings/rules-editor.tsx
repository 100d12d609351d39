import { Rules } from '@genjin/domain/settings';
import { probabilities } from '@genjin/domain/stage';
import { InputNumber, Select } from 'antd';
import { useTitle } from '#kit/fields.ts';
import { Panel } from '#kit/panel.tsx';
import { useLabels, useText } from '#kit/text.ts';
import { settingsMessages } from '#messages/settings.ts';
import { FieldError } from './field-error.tsx';
import css from './rules-editor.module.css';

interface RulesEditorProps {
  readonly rules: Rules;
  readonly onChange: (rules: Rules) => void;
  readonly problemAt: (path: readonly (string | number)[]) => string | undefined;
}

const numbers = [
  { field: 'hoursToRecord', unit: 'hours', max: 240 },
  { field: 'coldDays', unit: 'days', max: 3650 },
  { field: 'silentDays', unit: 'days', max: 3650 },
  { field: 'pauseDays', unit: 'days', max: 3650 },
  { field: 'exportApprovalRows', unit: 'rows', max: 1_000_000 },
] as const;

/** When reminders and suggestions appear. */
export function RulesEditor({ rules, onChange, problemAt }: RulesEditorProps) {
  const t = useText(settingsMessages);
  const title = useTitle();
  const label = useLabels();
  return (
    <Panel title={t('thresholds')}>
      <div className={css.fields}>
        {numbers.map(({ field, unit, max }) => {
          const problem = problemAt([field]);
          const id = `rule-${field}`;
          return (
            <div key={field} className={css.rule}>
              <label htmlFor={id} className={css.label}>
                {title(Rules.shape[field])}
              </label>
              <div>
                <InputNumber
                  id={id}
                  min={1}
                  max={max}
                  precision={0}
                  inputMode="numeric"
                  suffix={t(unit)}
                  value={rules[field]}
                  status={problem ? 'error' : ''}
                  className={css.number ?? ''}
                  // An emptied field stays empty until it is filled again; saving says that it is missing.
                  onChange={(value) => onChange({ ...rules, [field]: value })}
                />
                {problem ? <FieldError>{problem}</FieldError> : null}
              </div>
            </div>
          );
        })}
        <div className={css.rule}>
          <label htmlFor="rule-unmet" className={css.label}>
            {title(Rules.shape.unmetDecisionMakerFrom)}
          </label>
          <Select
            id="rule-unmet"
            className={css.number ?? ''}
            value={rules.unmetDecisionMakerFrom}
            options={probabilities.codes.map((code) => ({
              value: code,
              label:
                code === 'below_30'
                  ? t('anyProbability')
                  : code === 'from_90'
                    ? label(probabilities, code)
                    : t('andAbove', { band: label(probabilities, code) }),
            }))}
            onChange={(unmetDecisionMakerFrom) => onChange({ ...rules, unmetDecisionMakerFrom })}
          />
        </div>
      </div>
    </Panel>
  );
}
