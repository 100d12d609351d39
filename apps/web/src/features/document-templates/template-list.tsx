import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import FileExcelOutlined from '@ant-design/icons/FileExcelOutlined';
import FileWordOutlined from '@ant-design/icons/FileWordOutlined';
import { type DocumentTemplate, documentTemplateApi } from '@genjin/domain/document-template';
import { exportApi } from '@genjin/domain/export';
import { Button, Popconfirm } from 'antd';
import { Clamped } from '#kit/clamped.tsx';
import { Failure, Loading, Nothing, useNotice } from '#kit/feedback.tsx';
import { useAnswer, useCall } from '#kit/queries.ts';
import { sizeText } from '#kit/size-text.ts';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { useDownload } from '#kit/use-download.ts';
import { templateMessages } from '#messages/document-templates.ts';
import css from './document-templates.module.css';

/** The company's templates: each can be fetched as it was uploaded, and removed. */
export function TemplateList() {
  const t = useText(templateMessages);
  const { data, error, isPending, refetch } = useAnswer(documentTemplateApi.list);
  const blank = useDownload(exportApi.blankForm);
  if (error && !data) return <Failure error={error} onRetry={() => refetch()} />;
  if (isPending) return <Loading rows={3} />;
  if (data.items.length === 0)
    return (
      <Nothing
        title={t('none')}
        hint={t('noneHint')}
        action={
          <div className={css.buttons}>
            <Button onClick={() => blank.mutate({ query: { format: 'docx' } })}>{t('blankWord')}</Button>
            <Button onClick={() => blank.mutate({ query: { format: 'xlsx' } })}>{t('blankExcel')}</Button>
          </div>
        }
      />
    );
  return (
    <ul className={css.list}>
      {data.items.map((template) => (
        <li key={template.id} className={css.template}>
          <Template template={template} />
        </li>
      ))}
    </ul>
  );
}

function Template({ template }: { readonly template: DocumentTemplate }) {
  const t = useText(templateMessages);
  const time = useTime();
  const notice = useNotice();
  const download = useDownload(documentTemplateApi.download);
  const remove = useCall(documentTemplateApi.remove, {
    invalidates: [documentTemplateApi.list],
    onDone: () => notice.done(t('removed')),
    onFailed: (error) => notice.failed(error),
  });
  const { id, name, format, bytes, uploadedBy, uploadedAt } = template;
  const Icon = format === 'docx' ? FileWordOutlined : FileExcelOutlined;
  return (
    <>
      <Icon aria-hidden className={css.icon} />
      <div className={css.what}>
        <span className={css.name}>
          <Clamped>{name}</Clamped>
        </span>
        <span className={css.hint}>
          {`.${format} · ${sizeText(bytes)} · ${t('by', { name: uploadedBy.name, when: time.moment(uploadedAt) })}`}
        </span>
      </div>
      <div className={css.buttons}>
        <Button
          icon={<DownloadOutlined aria-hidden />}
          loading={download.isPending}
          aria-label={t('downloadNamed', { name })}
          onClick={() => download.mutate({ params: { id } })}
        >
          {t('download')}
        </Button>
        <Popconfirm
          title={t('removeSure', { name })}
          okText={t('remove')}
          okButtonProps={{ danger: true }}
          cancelText={t('keep')}
          onConfirm={() => remove.mutate({ params: { id } })}
        >
          <Button
            type="text"
            danger
            loading={remove.isPending}
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('removeNamed', { name })}
            title={t('remove')}
          />
        </Popconfirm>
      </div>
    </>
  );
}
