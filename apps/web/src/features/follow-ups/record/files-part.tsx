import CloseOutlined from '@ant-design/icons/CloseOutlined';
import { Button } from 'antd';
import { useSettings } from '#kit/me.tsx';
import { newId } from '#kit/new-id.ts';
import { sizeText } from '#kit/size-text.ts';
import { useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';
import css from '../file-chooser.module.css';
import { FileChooser } from '../file-chooser.tsx';
import { useRecordForm } from './form.ts';
import { Part } from './part.tsx';

/** Files for the record; they are sent once it is saved. */
export function FilesPart() {
  const t = useText(recordMessages);
  const { attachmentMegabytes } = useSettings();
  const { files, setFiles, lostFiles } = useRecordForm();
  const lost = lostFiles.filter((name) => !files.some((one) => one.file.name === name));
  return (
    <Part label={t('files')} hint={t('filesHint', { mb: attachmentMegabytes })}>
      {files.length > 0 ? (
        <ul className={css.list} aria-label={t('files')}>
          {files.map(({ id, file }) => (
            <li key={id} className={css.file}>
              <span className={css.name} title={file.name}>
                {file.name}
              </span>
              <span className={css.size}>{sizeText(file.size)}</span>
              <Button
                type="text"
                icon={<CloseOutlined aria-hidden />}
                aria-label={t('remove', { name: file.name })}
                onClick={() => setFiles(files.filter((one) => one.id !== id))}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {lost.length > 0 ? <span role="status">{t('filesLost', { names: lost.join(t('comma')) })}</span> : null}
      <FileChooser
        taken={files.length}
        onChoose={(chosen) => setFiles([...files, ...chosen.map((file) => ({ id: newId(), file }))])}
      />
    </Part>
  );
}
