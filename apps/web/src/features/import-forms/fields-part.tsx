import type { ImportedForm } from '@genjin/domain/import-form';
import type { FieldKey } from '@genjin/domain/paper-form/form-labels';
import { Quiet } from '#kit/folded.tsx';
import { Panel } from '#kit/panel.tsx';
import { useText } from '#kit/text.ts';
import { importFormMessages } from '#messages/import-form.ts';
import { importFormHints } from '#messages/import-form-hints.ts';
import { FieldChoice, isClosedField } from './cell-choice.tsx';
import { CellHeadings, CellLine } from './cell-line.tsx';
import { type FieldPart, type FieldRow, fieldRows, withField } from './form-draft.ts';
import { anchors } from './open-questions.ts';
import { useReview } from './review-context.ts';

interface FieldsPartProps {
  readonly part: FieldPart;
  readonly original: ImportedForm['original'];
}

/** Part 1 or 3 of the form, row by row. */
export function FieldsPart({ part, original }: FieldsPartProps) {
  const t = useText(importFormMessages);
  const { draft, reading, asked, doubtfulOnly } = useReview();
  const rows = fieldRows(draft.paper, original, part);
  const isDoubtful = ({ label }: FieldRow) => {
    const found = reading.fieldAt(part, label);
    return asked.has(anchors.field(part, label)) || (found !== null && found.certainty !== 'sure');
  };
  const quiet = doubtfulOnly && !rows.some(isDoubtful);
  return (
    <Panel title={t(part)}>
      {quiet ? <Quiet>{t('nothingToNote')}</Quiet> : <CellHeadings />}
      {rows.map((row, at) => (
        <Field key={`${row.label} ${rows.slice(0, at).filter(({ label }) => label === row.label).length}`} row={row} />
      ))}
    </Panel>
  );
}

function Field({ row }: { readonly row: FieldRow }) {
  const { reading, change } = useReview();
  const hint = useHint(row.key);
  const write = (value: string) => change((draft) => withField(draft, row, value));
  return (
    <CellLine
      anchor={anchors.field(row.part, row.label)}
      label={row.label}
      name={row.label}
      value={row.value}
      original={row.original}
      reading={reading.fieldAt(row.part, row.label)}
      hint={hint}
      choice={
        isClosedField(row.key) ? (
          <FieldChoice
            field={row.key}
            written={row.value.trim() !== '' && reading.fieldAt(row.part, row.label)?.understood !== ''}
            label={row.label}
            onWrite={write}
          />
        ) : undefined
      }
      onChange={write}
    />
  );
}

function useHint(key: FieldKey | null): string | null {
  const t = useText(importFormHints);
  return key !== null && key in importFormHints ? t(key as keyof typeof importFormHints) : null;
}
