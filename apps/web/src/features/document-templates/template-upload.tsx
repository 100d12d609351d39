import UploadOutlined from '@ant-design/icons/UploadOutlined';
import { extensionOf } from '@genjin/domain/attachment';
import { documentTemplateApi, documentTemplateLimits } from '@genjin/domain/document-template';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { CallError, upload } from '#kit/call.ts';
import { useNotice } from '#kit/feedback.tsx';
import { newId } from '#kit/new-id.ts';
import { invalidate } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { templateMessages } from '#messages/document-templates.ts';
import css from './document-templates.module.css';

const { megabytes } = documentTemplateLimits;

/** Why a file was not taken: a sentence, and each wrong placeholder by name and place. */
interface Refused {
  readonly name: string;
  readonly message: string;
  readonly problems: readonly string[];
}

/** Uploads a template; what is wrong in it is listed until the next try. */
export function TemplateUpload() {
  const t = useText(templateMessages);
  const notice = useNotice();
  const client = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const sending = useMutation<unknown, unknown, File>({
    mutationFn: (file) =>
      upload(
        documentTemplateApi.upload,
        { params: { id: newId() }, query: { name: withoutEnding(file.name), file: file.name } },
        file,
      ),
    onSuccess: async () => {
      notice.done(t('uploaded'));
      await invalidate(client, documentTemplateApi.list);
    },
    onError: (error, { name }) => {
      if (error instanceof CallError)
        setRefused({ name, message: error.message, problems: error.fields.map((field) => field.message) });
      else notice.failed(error);
    },
  });
  const take = (file: File | undefined) => {
    if (!file) return;
    setRefused(null);
    const { name } = file;
    if (!['docx', 'xlsx'].includes(extensionOf(name)))
      return setRefused({ name, message: t('wrongType', { name }), problems: [] });
    if (file.size > megabytes * 1024 * 1024)
      return setRefused({ name, message: t('tooLarge', { name, mb: megabytes }), problems: [] });
    sending.mutate(file);
  };
  return (
    <div className={css.upload}>
      <div className={css.choose}>
        <Button
          type="primary"
          icon={<UploadOutlined aria-hidden />}
          loading={sending.isPending}
          onClick={() => chooser.current?.click()}
        >
          {t(sending.isPending ? 'checking' : 'upload')}
        </Button>
        <span className={css.hint}>.docx / .xlsx · {t('limits', { mb: megabytes })}</span>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".docx,.xlsx"
          aria-label={t('chooseFile')}
          onChange={({ target }) => {
            take(target.files?.[0]);
            target.value = '';
          }}
        />
      </div>
      {refused ? <RefusedFile refused={refused} onClose={() => setRefused(null)} /> : null}
    </div>
  );
}

function RefusedFile({ refused, onClose }: { readonly refused: Refused; readonly onClose: () => void }) {
  const t = useText(templateMessages);
  const { name, message, problems } = refused;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className={css.refused ?? ''}
      title={t('refused', { name })}
      closable={{ onClose }}
      description={
        <>
          <p className={css.why}>{message}</p>
          {problems.length > 1 ? <p className={css.why}>{t('problems', { n: problems.length })}</p> : null}
          {problems.length > 0 ? (
            <ol className={css.problems}>
              {problems.map((problem, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same placeholder may be wrong in the same place twice
                <li key={index}>{problem}</li>
              ))}
            </ol>
          ) : null}
        </>
      }
    />
  );
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^.]*$/, '').slice(0, 100) || name.slice(0, 100);
}
