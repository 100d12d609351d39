import CloudUploadOutlined from '@ant-design/icons/CloudUploadOutlined';
import { addressOf } from '@genjin/domain/address';
import { exportApi } from '@genjin/domain/export';
import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { usePhone } from '#kit/responsive.ts';
import { sizeText } from '#kit/size-text.ts';
import { useText } from '#kit/text.ts';
import { importsMessages } from '#messages/imports.ts';
import css from './drop-zone.module.css';
import {
  type ImportFileProblem,
  importFileTypes,
  importTypesText,
  judgeImportFiles,
  maxImportMegabytes,
} from './import-file-choice.ts';

/** Takes files by drag and drop or from the chooser; what cannot be imported is said at once. */
export function DropZone({ onChoose }: { readonly onChoose: (files: File[]) => void }) {
  const t = useText(importsMessages);
  const phone = usePhone();
  const chooser = useRef<HTMLInputElement>(null);
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
      <ul className={css.kinds}>
        <li>{t('whatForms')}</li>
        <li>{t('whatLists')}</li>
        <li>{t('whatCards')}</li>
      </ul>
      <p className={css.foot}>
        {t('nothingGuessed')} <span className={css.blank}>{t('blankForm')}</span>{' '}
        <a href={addressOf(exportApi.blankForm, { query: { format: 'docx' } })} download>
          {t('blankWord')}
        </a>{' '}
        <a href={addressOf(exportApi.blankForm, { query: { format: 'xlsx' } })} download>
          {t('blankExcel')}
        </a>
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
