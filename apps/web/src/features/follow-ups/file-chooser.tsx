import CameraOutlined from '@ant-design/icons/CameraOutlined';
import PaperClipOutlined from '@ant-design/icons/PaperClipOutlined';
import { maxAttachmentsPerFollowUp } from '@genjin/domain/attachment';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useSettings } from '#kit/me.tsx';
import { usePhone } from '#kit/responsive.ts';
import { useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';
import { acceptedFiles, type FileProblem, judgeFiles } from './file-choice.ts';
import css from './file-chooser.module.css';

interface FileChooserProps {
  /** How many files there are already. */
  readonly taken: number;
  readonly onChoose: (files: File[]) => void;
}

/** Buttons that choose files or, on a phone, take a photo; what cannot be attached is said at once. */
export function FileChooser({ taken, onChoose }: FileChooserProps) {
  const t = useText(recordMessages);
  const phone = usePhone();
  const { attachmentMegabytes: mb } = useSettings();
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly FileProblem[]>([]);

  const take = (field: HTMLInputElement) => {
    const judged = judgeFiles([...(field.files ?? [])], { taken, megabytes: mb });
    field.value = '';
    setProblems(judged.problems);
    if (judged.accepted.length > 0) onChoose(judged.accepted);
  };
  const say = (problem: FileProblem) => {
    if (problem.kind === 'count') return t('tooManyFiles', { n: maxAttachmentsPerFollowUp });
    return problem.kind === 'type'
      ? t('fileType', { name: problem.name })
      : t('fileTooLarge', { name: problem.name, mb });
  };
  return (
    <>
      <div className={css.buttons}>
        <Button icon={<PaperClipOutlined aria-hidden />} onClick={() => chooser.current?.click()}>
          {t('addFiles')}
        </Button>
        {phone ? (
          <Button icon={<CameraOutlined aria-hidden />} onClick={() => camera.current?.click()}>
            {t('takePhoto')}
          </Button>
        ) : null}
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept={acceptedFiles}
          aria-label={t('addFiles')}
          onChange={(event) => take(event.target)}
        />
        <input
          ref={camera}
          type="file"
          hidden
          accept="image/*"
          capture="environment"
          aria-label={t('takePhoto')}
          onChange={(event) => take(event.target)}
        />
      </div>
      {problems.length > 0 ? (
        <ul className={css.problems} role="alert">
          {problems.map((problem) => (
            <li key={say(problem)}>{say(problem)}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
