import { useEffect } from 'react';

/** Names the browser's tab: "华信科技 · Genjin 跟进". */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · Genjin 跟进` : 'Genjin 跟进';
  }, [title]);
}
