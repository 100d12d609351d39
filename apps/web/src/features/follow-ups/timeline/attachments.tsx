import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import { addressOf } from '@genjin/domain/address';
import { type Attachment, attachmentApi } from '@genjin/domain/attachment';
import { useState } from 'react';
import { newId } from '#kit/new-id.ts';
import { sizeText } from '#kit/size-text.ts';
import { useText } from '#kit/text.ts';
import { timelineMessages } from '#messages/timeline.ts';
import css from '../file-chooser.module.css';
import { FileChooser } from '../file-chooser.tsx';
import type { ChosenFile } from '../record/form.ts';
import { Uploads } from '../uploads.tsx';

interface AttachmentsProps {
  readonly followUpId: string;
  readonly attachments: readonly Attachment[];
  /** Whether files are being added to the record. */
  readonly adding: boolean;
}

/** A record's files, to be downloaded; more can be added by who may write for the customer. */
export function Attachments({ followUpId, attachments, adding }: AttachmentsProps) {
  const t = useText(timelineMessages);
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  return (
    <>
      {attachments.length > 0 ? (
        <ul className={css.list} aria-label={t('attachments')}>
          {attachments.map((one) => (
            <li key={one.id}>
              <a
                className={css.file}
                href={addressOf(attachmentApi.download, { params: { id: one.id } })}
                download={one.name}
              >
                <DownloadOutlined aria-label={t('download')} />
                <span className={css.name} title={one.name}>
                  {one.name}
                </span>
                <span className={css.size}>{sizeText(one.bytes)}</span>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {files.length > 0 ? <Uploads followUpId={followUpId} files={files} onAllDone={() => setFiles([])} /> : null}
      {adding ? (
        <FileChooser
          taken={attachments.length + files.length}
          onChoose={(chosen) => setFiles([...files, ...chosen.map((file) => ({ id: newId(), file }))])}
        />
      ) : null}
    </>
  );
}
