import CopyOutlined from '@ant-design/icons/CopyOutlined';
import { documentTemplateApi } from '@genjin/domain/document-template';
import { copyText } from '#kit/copy-text.ts';
import { Failure, Loading, useNotice } from '#kit/feedback.tsx';
import { Panel } from '#kit/panel.tsx';
import { useAnswer } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { templateMessages } from '#messages/document-templates.ts';
import css from './placeholder-list.module.css';

const parts = ['customer', 'followUp', 'document'] as const;

/** Everything that a template may hold, with what it becomes; one tap copies. */
export function PlaceholderList() {
  const t = useText(templateMessages);
  const { data, error, isPending, refetch } = useAnswer(documentTemplateApi.placeholders);
  return (
    <Panel title={t('placeholders')} hint={t('placeholdersHint')}>
      {isPending ? <Loading rows={6} /> : null}
      {error && !data ? <Failure error={error} onRetry={() => refetch()} /> : null}
      {data
        ? parts.map((part) => (
            <section key={part} className={css.part}>
              <h3 className={css.heading}>{t(part)}</h3>
              {part === 'followUp' ? (
                <p className={css.hint}>
                  {t('followUpHint', { open: `{#${data.loop.name}}`, close: `{/${data.loop.name}}` })}
                </p>
              ) : null}
              <ul className={css.list}>
                {part === 'followUp'
                  ? [`{#${data.loop.name}}`, `{/${data.loop.name}}`].map((mark) => (
                      <li key={mark} className={css.item}>
                        <Mark mark={mark} />
                      </li>
                    ))
                  : null}
                {data.items
                  .filter((one) => one.part === part)
                  .map((one) => (
                    <li key={one.key} className={css.item}>
                      <Mark mark={`{${one.name}}`} />
                      <span className={css.explanation}>{one.explanation}</span>
                      <span className={css.example}>{t('example', { example: one.example })}</span>
                    </li>
                  ))}
              </ul>
            </section>
          ))
        : null}
    </Panel>
  );
}

function Mark({ mark }: { readonly mark: string }) {
  const t = useText(templateMessages);
  const notice = useNotice();
  const copy = async () => {
    if (await copyText(mark, null)) notice.done(t('copied', { name: mark }));
    else notice.asked(t('notCopied'));
  };
  return (
    <button
      type="button"
      className={css.mark}
      aria-label={t('copyNamed', { name: mark })}
      title={t('copy')}
      onClick={copy}
    >
      <code>{mark}</code>
      <CopyOutlined aria-hidden />
    </button>
  );
}
