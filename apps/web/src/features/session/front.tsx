import { Button } from 'antd';
import type { ReactNode } from 'react';
import { usePageTitle } from '#kit/page-title.ts';
import { setLocale, useLocale } from '#kit/text.ts';
import css from './front.module.css';

interface FrontProps {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the pages before signing in. */
export function Front({ title, hint, children }: FrontProps) {
  const locale = useLocale();
  usePageTitle(title);
  return (
    <main className={css.front}>
      <div className={css.card}>
        <header className={css.brand}>
          <img src="/icon.svg" alt="" width={40} height={40} />
          <span className={css.name}>Genjin 跟进</span>
          <Button
            type="text"
            lang={locale === 'en' ? 'zh-CN' : 'en'}
            onClick={() => setLocale(locale === 'en' ? 'zh' : 'en')}
          >
            {locale === 'en' ? '中文' : 'English'}
          </Button>
        </header>
        <h1 className={css.title}>{title}</h1>
        {hint ? <p className={css.hint}>{hint}</p> : null}
        {children}
      </div>
    </main>
  );
}
