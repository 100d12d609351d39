import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import CloseOutlined from '@ant-design/icons/CloseOutlined';
import WarningOutlined from '@ant-design/icons/WarningOutlined';
import { Link } from '@tanstack/react-router';
import { Button, Progress } from 'antd';
import { sizeText } from '#kit/size-text.ts';
import { useText } from '#kit/text.ts';
import { importsMessages } from '#messages/imports.ts';
import css from './upload-list.module.css';
import type { ImportUpload } from './use-import-uploads.ts';

interface UploadListProps {
  readonly uploads: readonly ImportUpload[];
  readonly onRetry: (id: string) => void;
  readonly onDrop: (id: string) => void;
}

/** The files on their way, each with its progress; one can be stopped or sent again by itself. */
export function UploadList({ uploads, onRetry, onDrop }: UploadListProps) {
  const t = useText(importsMessages);
  if (uploads.length === 0) return null;
  return (
    <ul className={css.list} aria-label={t('uploads')}>
      {uploads.map((one) => (
        <li key={one.id} className={css.file}>
          <span className={css.name} title={one.file.name}>
            {one.file.name}
          </span>
          <span className={css.size}>{sizeText(one.file.size)}</span>
          <Sending upload={one} />
          <span className={css.buttons}>
            {one.state === 'failed' ? (
              <Button
                size="small"
                aria-label={t('retryNamed', { name: one.file.name })}
                onClick={() => onRetry(one.id)}
              >
                {t('retry')}
              </Button>
            ) : null}
            {one.state === 'arrived' ? (
              <Link
                to="/imports/$importId"
                params={{ importId: one.id }}
                aria-label={t('openNamed', { name: one.file.name })}
              >
                {t('open')}
              </Link>
            ) : null}
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined aria-hidden />}
              aria-label={t(one.state === 'waiting' || one.state === 'sending' ? 'cancelNamed' : 'dismissNamed', {
                name: one.file.name,
              })}
              onClick={() => onDrop(one.id)}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Sending({ upload: { state, share, problem, file } }: { readonly upload: ImportUpload }) {
  const t = useText(importsMessages);
  if (state === 'failed')
    return (
      <span className={css.bad} role="alert">
        <WarningOutlined aria-hidden /> {problem || t('uploadFailed')}
      </span>
    );
  if (state === 'arrived')
    return (
      <span className={css.good} role="status">
        <CheckCircleOutlined aria-hidden /> {t('arrived')}
      </span>
    );
  if (state === 'waiting') return <span className={css.quiet}>{t('waiting')}</span>;
  const percent = Math.round(share * 100);
  return (
    <span className={css.progress}>
      <Progress percent={percent} size="small" showInfo={false} aria-label={file.name} />
      <span className={css.quiet}>{t('sending', { share: percent })}</span>
    </span>
  );
}
