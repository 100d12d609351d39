import CloudUploadOutlined from '@ant-design/icons/CloudUploadOutlined';
import { exportApi } from '@genjin/domain/export';
import { Button } from 'antd';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { usePhone } from '#kit/responsive.ts';
import { sizeText } from '#kit/size-text.ts';
import { useText } from '#kit/text.ts';
import { useDownload } from '#kit/use-download.ts';
import { importsMessages } from '#messages/imports.ts';
import css from './drop-zone.module.css';
import {
  type ImportFileProblem,
  importFileTypes,
  importTypesText,
  judgeImportFiles,
  maxImportMegabytes,
} from './import-file-choice.ts';

interface DropZoneProps {
  readonly onChoose: (files: File[]) => void;
  /** What was chosen, right below. */
  readonly children: ReactNode;
}

/** Takes files by drag and drop or from the chooser; what cannot be imported is said at once. */
export function DropZone({ onChoose, children }: DropZoneProps) {
  const t = useText(importsMessages);
  const phone = usePhone();
  const chooser = useRef<HTMLInputElement>(null);
  const blank = useDownload(exportApi.blankForm);
  const [problems, setProblems] = useState<readonly ImportFileProblem[]>([]);
  const drag = useFileDrag((files) => take(files));

  const take = (files: readonly File[]) => {
    const judged = judgeImportFiles(files);
    setProblems(judged.problems);
    if (judged.accepted.length > 0) onChoose(judged.accepted);
  };
  const say = ({ kind, name, bytes }: ImportFileProblem) => {
    if (kind === 'type') return t('wrongType', { name, types: importTypesText });
    if (kind === 'empty') return t('emptyFile', { name });
    return t('tooLarge', { name, size: sizeText(bytes), mb: maxImportMegabytes });
  };
  return (
    <>
      <div className={`${css.zone} ${drag.over ? css.over : ''}`} {...drag.handlers}>
        <CloudUploadOutlined aria-hidden className={css.icon} />
        {phone ? null : <p className={css.title}>{t(drag.over ? 'dropNow' : 'dropHere')}</p>}
        <Button type="primary" size="large" onClick={() => chooser.current?.click()}>
          {t('chooseFiles')}
        </Button>
        <p className={css.limits}>{t('limits', { types: importTypesText, mb: maxImportMegabytes })}</p>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept={importFileTypes}
          aria-label={t('chooseFiles')}
          onChange={({ target }) => {
            take([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </div>
      {problems.length > 0 ? (
        <div role="alert">
          <ul className={css.problems}>
            {problems.map((problem) => (
              <li key={`${problem.kind} ${problem.name}`}>{say(problem)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {children}
      <ul className={css.kinds}>
        <li>{t('whatForms')}</li>
        <li>{t('whatLists')}</li>
        <li>{t('whatCards')}</li>
      </ul>
      <p className={css.foot}>
        {t('nothingGuessed')} <span className={css.blank}>{t('blankForm')}</span>{' '}
        {(['docx', 'xlsx'] as const).map((format) => (
          <Button
            key={format}
            type="link"
            size="small"
            className={css.link ?? ''}
            loading={blank.isPending && blank.variables.query.format === format}
            onClick={() => blank.mutate({ query: { format } })}
          >
            {t(format === 'docx' ? 'blankWord' : 'blankExcel')}
          </Button>
        ))}
      </p>
    </>
  );
}

/** Files that are dragged over a place; texts and links that are dragged are none of its business. */
function useFileDrag(onDrop: (files: File[]) => void) {
  const [depth, setDepth] = useState(0);
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const guarded = (react: (event: DragEvent) => void) => (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    react(event);
  };
  return {
    over: depth > 0,
    handlers: {
      onDragEnter: guarded(() => setDepth((now) => now + 1)),
      onDragLeave: guarded(() => setDepth((now) => Math.max(0, now - 1))),
      onDragOver: guarded((event) => {
        event.dataTransfer.dropEffect = 'copy';
      }),
      onDrop: guarded((event) => {
        setDepth(0);
        onDrop([...event.dataTransfer.files]);
      }),
    },
  };
}
