import { StageGoals } from '@genjin/domain/settings';
import { stages } from '@genjin/domain/stage';
import { Input } from 'antd';
import { useTitle } from '#kit/fields.ts';
import { Panel } from '#kit/panel.tsx';
import { useText } from '#kit/text.ts';
import { settingsMessages } from '#messages/settings.ts';
import css from './rules-editor.module.css';

interface GoalsEditorProps {
  readonly goals: StageGoalsValue;
  readonly onChange: (goals: StageGoalsValue) => void;
}

type StageGoalsValue = (typeof StageGoals)['_zod']['output'];

/** What a contact is for, by stage, where its plan says nothing. */
export function GoalsEditor({ goals, onChange }: GoalsEditorProps) {
  const t = useText(settingsMessages);
  const title = useTitle();
  return (
    <Panel title={t('goals')} hint={t('goalsHint')}>
      <div className={css.fields}>
        {stages.codes.map((stage) => (
          <div key={stage}>
            <label htmlFor={`goal-${stage}`} className={css.label}>
              {title(StageGoals.shape[stage])}
            </label>
            <Input.TextArea
              id={`goal-${stage}`}
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={500}
              value={goals[stage]}
              onChange={(event) => onChange({ ...goals, [stage]: event.target.value })}
            />
          </div>
        ))}
      </div>
    </Panel>
  );
}
