import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useEffect, useState } from 'react';
import { usePhone } from './responsive.ts';
import { useLocale } from './text.ts';
import { themeFor, useAppearance, useDocumentAppearance } from './theme.ts';

type LibraryWords = typeof zhCN;

/** Theme and language of the component library for everything below. */
export function Look({ children }: { readonly children: ReactNode }) {
  const phone = usePhone();
  const { dark } = useAppearance();
  const words = useLibraryWords();
  useDocumentAppearance(dark);
  return (
    <ConfigProvider theme={themeFor({ dark, phone })} locale={words} button={{ autoInsertSpace: false }}>
      <App message={{ maxCount: 3 }}>{children}</App>
    </ConfigProvider>
  );
}

function useLibraryWords(): LibraryWords {
  const locale = useLocale();
  const [english, setEnglish] = useState<LibraryWords | null>(null);
  useEffect(() => {
    document.documentElement.lang = locale === 'en' ? 'en' : 'zh-CN';
    if (locale === 'en') import('antd/locale/en_US').then((loaded) => setEnglish(loaded.default));
  }, [locale]);
  return locale === 'en' && english ? english : zhCN;
}
